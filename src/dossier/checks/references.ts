import { defined } from '../../defined.js';
import { indexById } from '../../index-by-id.js';
import { quotable } from '../../problems/problem.js';
import { isWebAddress } from '../format/web-address.js';
import type { Reference } from '../model/dossier.js';
import { ComparedSource, type Likeness, SourceIndex, type SourceMarks } from '../model/same-source.js';
import { claimsOf } from '../parts/entries-by-kind.js';
import type { Check } from './check.js';
import { circles } from './circles.js';

export const duplicateReference: Check = {
  code: 'duplicate-reference',
  check({ dossier: { references, organizations }, report }) {
    const sources = new SourceIndex();
    for (const [index, reference] of references.entries()) {
      const source = new ComparedSource(marksOf(reference));
      const found = sources.find(source);
      const first = found && references[Number(found.id)];
      // Import takes references that have only a title in common as two sources.
      if (first && (found.by !== 'title' || found.agrees)) {
        const publisher = organizations.get(reference.publisher?.id ?? '');
        report(
          {
            item: reference,
            path: [paths[found.by]],
            beside: [first, ...(found.by === 'title' && publisher ? [publisher] : [])],
          },
          `reference "${reference.id}" has the same ${found.by} as "${quotable(first.id)}" on line ${first.line}`,
          `Keep one of them, and cite it in both places. ${ifTwo[found.by]}`,
        );
      }
      sources.add(String(index), source);
    }
  },
};

const paths = { DOI: 'doi', address: 'url', title: 'title' } as const satisfies Record<Likeness, string>;

const ifTwo: Readonly<Record<Likeness, string>> = {
  DOI: 'If they are two sources, correct the DOI.',
  address: 'If they are two sources, correct the address.',
  title: 'If they are two sources, write what tells them apart: publisher, date, type or edition.',
};

function marksOf({ publisher, issued, ...marks }: Reference): SourceMarks {
  return { ...marks, ...defined({ publisher: publisher?.id ?? undefined, issued: issued?.edtf }) };
}

export const originCircle: Check = {
  code: 'origin-circle',
  check({ dossier: { references }, report }) {
    const byId = indexById(references);
    const all = circles(references, ({ origin }) => (origin?.kind === 'reference' ? byId.get(origin.id) : undefined));
    for (const circle of all) {
      report(
        { item: circle[0], path: ['origin'], beside: circle },
        `the origins form a circle: ${circle.map(({ id }) => id).join(' → ')}`,
        'Remove "origin" from the reference that is the first account.',
      );
    }
  },
};

export const notAWebAddress: Check = {
  code: 'not-a-web-address',
  check({ dossier, report }) {
    const saved = 'list a saved copy under "files"';
    const look = (item: object, path: readonly string[], url: string | undefined, otherwise = saved) => {
      if (url === undefined || isWebAddress(url)) return;
      const hint = `Begin it with http:// or https://, or ${otherwise}.`;
      report({ item, path }, 'this is not a web address', hint);
    };
    for (const organization of dossier.organizations.values()) {
      look(organization, ['url'], organization.url, 'remove it');
    }
    for (const reference of dossier.references) {
      look(reference, ['url'], reference.url);
      look(reference, ['archive', 'url'], reference.archive?.url);
    }
  },
};

export const siteMismatch: Check = {
  code: 'site-mismatch',
  check({ dossier: { references }, report }) {
    for (const reference of references) {
      const { site, url } = reference;
      const host = url === undefined ? undefined : hostOf(url);
      const domain = site?.toLowerCase().replace(/^www\./, '');
      // A site can also be a name, which does not contain a domain.
      if (host === undefined || domain === undefined || !/^[^\s/]+\.[a-z]{2,}$/.test(domain)) continue;
      if (`.${host}`.endsWith(`.${domain}`) || `.${domain}`.endsWith(`.${host}`)) continue;
      report(
        { item: reference, path: ['site'] },
        `site "${site}" does not match the address, which is on ${host}`,
        'Correct the site or the address.',
      );
    }
  },
};

function hostOf(url: string): string | undefined {
  if (!isWebAddress(url)) return undefined;
  return new URL(url).hostname.replace(/^www\./, '');
}

export const quoteWithoutLocator: Check = {
  code: 'quote-without-locator',
  check({ dossier, report }) {
    for (const claim of claimsOf(dossier)) {
      for (const [index, { quote, locator }] of claim.refs.entries()) {
        if (quote === undefined || locator !== undefined) continue;
        // Citations under a stand-in are not in the model, so the index may differ from that in the file.
        const path = claim.standIns.length > 0 ? ['refs'] : ['refs', index, 'quote'];
        const hint = 'Add "locator": the page, paragraph or time of the quotation.';
        report({ item: claim, path }, 'the quotation has no locator', hint);
      }
    }
  },
};

export const missingCopy: Check = {
  code: 'missing-copy',
  check({ dossier: { references }, copyAt, report }) {
    for (const copy of references.flatMap(({ files }) => files)) {
      const found = copyAt?.(copy.path);
      if (found?.kind === 'missing')
        report({ item: copy, path: ['path'] }, 'this saved copy does not exist', 'Correct the path, or find the copy.');
      if (found?.kind === 'refused')
        report({ item: copy, path: ['path'] }, `this is ${found.what}, not a saved copy`, 'Save the copy as a file.');
    }
  },
};

export const changedCopy: Check = {
  code: 'changed-copy',
  check({ dossier: { references }, copyAt, report }) {
    for (const copy of references.flatMap(({ files }) => files)) {
      const found = copyAt?.(copy.path);
      if (copy.bytes === undefined || found?.kind !== 'file' || found.size === copy.bytes) continue;
      report(
        { item: copy, path: ['bytes'] },
        `the saved copy has ${found.size} bytes`,
        'Run "casefile verify", and find out whether the copy or the number under "bytes" is right.',
      );
    }
  },
};
