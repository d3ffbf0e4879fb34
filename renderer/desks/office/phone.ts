/**
 * A phone is dialled in the field: letters in it are a slip; extensions (转) and several numbers are not.
 * Empty is fine.
 */
export const dialable = (phone: string): boolean => !/[^\d\s+()\-—/、,;转#*]/.test(phone.normalize('NFKC'));
