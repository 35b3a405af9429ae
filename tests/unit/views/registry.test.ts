import { describe, expect, it } from 'vitest';
import { plainPaint } from '../../../src/formats/colours/terminal.js';
import { type FormatEntry, formats } from '../../../src/formats/registry.js';
import { type ViewName, views } from '../../../src/views/registry.js';
import { fieldsOf } from '../../../src/views/view-definition.js';

describe.each(Object.keys(views) as ViewName[])('the view %s', (name) => {
  it('has the name under which it is registered, and fields', async () => {
    const view = await views[name]();
    expect(view.name).toBe(name);
    expect(fieldsOf(view).length).toBeGreaterThan(1);
  });
});

describe('a format of some views', () => {
  const limited = Object.entries<FormatEntry>(formats).flatMap(([name, { views: printed, load }]) =>
    printed === 'all' ? [] : [[name, { printed, load }] as const],
  );

  it.each(limited)('%s names only views that exist', (_, { printed }) => {
    expect(Object.keys(views)).toEqual(expect.arrayContaining([...printed]));
  });

  it.each(limited)('%s prints views that can be drawn, if it draws', async (_, { printed, load }) => {
    if (!(await load()).draws) return;
    for (const name of printed) expect(await views[name as ViewName]()).toHaveProperty('charts');
  });

  it.each(limited)('%s does not print another view', async (_, { load }) => {
    const format = await load();
    const view = { name: 'overview', fields: [], records: [], blocks: [] };
    const options = { width: 80, paint: plainPaint, links: false, folds: true };
    expect(() => format.render(view, options)).toThrow('this format does not print "overview"');
  });
});
