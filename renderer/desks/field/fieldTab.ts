/** The pages of one field job, in the order of the work. */
export type FieldTab = 'prepare' | 'contact' | 'log' | 'quantities' | 'stakeout';
