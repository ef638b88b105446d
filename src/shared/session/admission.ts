/** Who may take a seat from now on: anybody with the link, those the facilitator lets in, or nobody. */
export const ADMISSIONS = ['open', 'approval', 'closed'] as const;
export type Admission = (typeof ADMISSIONS)[number];
