/** The questionnaires of the package, in its folder `data/questionnaires/`, with what each is. */
export const questionnaires = {
  wgad: { summary: 'Questionnaire of the UN Working Group on Arbitrary Detention' },
} as const satisfies Readonly<Record<string, { readonly summary: string }>>;
