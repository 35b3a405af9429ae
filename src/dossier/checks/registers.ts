import type { Check } from './check.js';

export const unknownRegister: Check = {
  code: 'unknown-register',
  check({ dossier, register, report }) {
    if (register.kind === 'unknown') return;
    const known = register.kind === 'read' ? register.register : undefined;
    for (const kind of ['people', 'organizations'] as const) {
      for (const item of dossier[kind].values()) {
        const { register: id } = item;
        if (id === undefined || known?.[kind].has(id)) continue;
        // Do not suggest other parties of the register: another case file may withhold them.
        const noun = kind === 'people' ? 'person' : 'organisation';
        const [message, hint] = known
          ? [`parties.yaml has no ${noun} with the id "${id}"`, 'Add the id there, or remove it here.']
          : ['no parties.yaml in this folder or above it', 'Create one as docs/library.md shows, or remove the key.'];
        report({ item, path: ['register'] }, message, hint);
      }
    }
  },
};
