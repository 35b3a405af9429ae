import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { run } from '../../support/run.js';

const sha256 = createHash('sha256').update('A page.').digest('hex');
const caseFile = `casefile: 1
id: quay
title: The quay
subjects: [ada]
people: { ada: { name: Ada Nobody } }
`;
const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:link="http://purl.org/rss/1.0/modules/link/" xmlns:bib="http://purl.org/net/biblio#">
 <bib:Document rdf:about="https://a.example/1"><z:itemType>webpage</z:itemType><dc:title>One</dc:title>
  <link:link rdf:resource="#item_2"/><link:link rdf:resource="#item_3"/></bib:Document>
 <z:Attachment rdf:about="#item_2"><z:itemType>attachment</z:itemType><rdf:resource rdf:resource="files/a.html"/></z:Attachment>
 <z:Attachment rdf:about="#item_3"><z:itemType>attachment</z:itemType><rdf:resource rdf:resource="files/none.pdf"/></z:Attachment>
</rdf:RDF>
`;

/** The same source, with a file that is there and one that is not, as each program writes it. */
const exported: Readonly<Record<string, string>> = {
  'in.bib': '@misc{one, title={One}, file={Page:files/a.html:text/html;:files/none.pdf:PDF}}\n',
  'in.ris': 'TY  - WEB\nID  - one\nTI  - One\nL1  - files/a.html\nL1  - files/none.pdf\nER  - \n',
  'zotero.json': JSON.stringify([
    {
      itemType: 'webpage',
      title: 'One',
      attachments: [{ path: 'files/a.html' }, { path: 'files/none.pdf' }, { url: 'x' }],
    },
  ]),
  'in.rdf': rdf,
};

it.each(Object.entries(exported))(
  '%s keeps the attached file that is there, and lists the other',
  async (name, text) => {
    let written = '';
    const files = { 'casefile.yaml': caseFile, 'files/a.html': 'A page.', [name]: text };
    const { stderr, exitCode } = await run(['import', name, '--into', 'casefile.yaml', '--verbose'], {
      files,
      replace: (_, after) => {
        written = after;
        return undefined;
      },
    });
    expect([
      exitCode,
      stderr.match(/the attached file "files\/none\.pdf" is not beside the case file/g)?.length,
    ]).toEqual([0, 1]);
    expect(stderr).not.toContain('a.html" is not');
    const { stdout } = await run(['refs', '--json', 'files'], { files: { ...files, 'casefile.yaml': written } });
    expect(JSON.parse(stdout)).toEqual([
      { files: [{ path: 'files/a.html', sha256, mediaType: 'text/html', bytes: 7 }] },
    ]);
    const verified = await run(['verify', '--json', 'state'], { files: { ...files, 'casefile.yaml': written } });
    expect(JSON.parse(verified.stdout)).toEqual([{ state: 'unchanged' }]);
  },
);

it('finds a file from the folder of the imported file, and lists none that is elsewhere', async () => {
  const bib = '@misc{one, title={One}, file={a.html;../secret.html;/etc/passwd;C:\\\\a.pdf}}\n';
  const files = {
    'case/files/a.html': 'A page.',
    'case/files/in.bib': bib,
    'secret.html': 'x',
    'case/secret.html': 'x',
  };
  const { stdout, stderr } = await run(
    ['import', 'case/files/in.bib', '--subject', 'Ada', '-o', 'case/new.yaml', '--verbose'],
    { files },
  );
  expect(stdout).toContain('case/new.yaml');
  for (const path of ['/etc/passwd', 'C:\\a.pdf'])
    expect(stderr).toContain(`"${path.replace('\\', '\\')}" is not beside`);
  expect(stderr).not.toMatch(/"(?:a|\.\.\/secret)\.html" is not beside/);
});
