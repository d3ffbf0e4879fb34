/** The shop as it is typed, and what is wrong with it, field by field. */
import type { Shop } from '#shared/party/party';

export interface ShopDraft {
  name: string;
  address: string;
  phone: string;
  taxId: string;
  bankName: string;
  bankAccount: string;
  /** Data URL (PNG) or ''. */
  logo: string;
}

export const emptyShop: ShopDraft = {
  name: '',
  address: '',
  phone: '',
  taxId: '',
  bankName: '',
  bankAccount: '',
  logo: '',
};

export const shopDraftOf = (shop: Shop): ShopDraft => ({
  name: shop.name,
  address: shop.address ?? '',
  phone: shop.phone ?? '',
  taxId: shop.taxId ?? '',
  bankName: shop.bank?.name ?? '',
  bankAccount: shop.bank?.account ?? '',
  logo: shop.logo ?? '',
});

export type ShopFault = 'nameMissing' | 'phone' | 'taxId' | 'bankName' | 'bankAccount' | 'account';
export type ShopFaults = Partial<Record<keyof ShopDraft, ShopFault>>;

/** 统一社会信用代码 has 18 places, an old 税号 15 to 20; letters and digits only. */
const TAX_ID = /^[0-9A-Z]{15,20}$/;
const PHONE = /^[0-9+()（）\-—、,，;；/ 转]{5,40}$/;

export function shopFaults(draft: ShopDraft): ShopFaults {
  const text = (key: keyof ShopDraft) => draft[key].trim();
  const faults: ShopFaults = {};
  if (!text('name')) faults.name = 'nameMissing';
  if (text('phone') && !PHONE.test(text('phone'))) faults.phone = 'phone';
  if (text('taxId') && !TAX_ID.test(text('taxId').toUpperCase())) faults.taxId = 'taxId';
  // Half a bank account on a settlement sends money nowhere.
  if (text('bankAccount') && !text('bankName')) faults.bankName = 'bankName';
  if (text('bankName') && !text('bankAccount')) faults.bankAccount = 'bankAccount';
  else if (text('bankAccount') && !/^[0-9][0-9 -]{5,}$/.test(text('bankAccount')))
    faults.bankAccount = 'account';
  return faults;
}

/** The shop to save; empty fields are left out. Call only when `shopFaults` finds none. */
export function shopOfDraft(draft: ShopDraft): Shop {
  const some = (key: 'address' | 'phone' | 'logo') => (draft[key].trim() ? { [key]: draft[key].trim() } : {});
  const taxId = draft.taxId.trim().toUpperCase();
  return {
    name: draft.name.trim(),
    ...some('address'),
    ...some('phone'),
    ...(taxId ? { taxId } : {}),
    ...(draft.bankName.trim()
      ? { bank: { name: draft.bankName.trim(), account: draft.bankAccount.trim() } }
      : {}),
    ...some('logo'),
  };
}
