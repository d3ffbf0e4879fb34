/** The pages of one field job, in the order of the work. `/field/:id?page=quantities` opens one of them. */
export const fieldTabs = ['prepare', 'contact', 'log', 'photos', 'stakeout', 'quantities'] as const;
export type FieldTab = (typeof fieldTabs)[number];
