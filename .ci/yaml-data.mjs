import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { languageModule } from './language-data.mjs';

/** Turns an imported YAML file into a module, so that the program need not find and parse it. */
export function yamlData() {
  return {
    name: 'yaml-data',
    load(id) {
      if (!id.endsWith('.yaml')) return null;
      const isCatalogue = /[/\\]data[/\\]languages[/\\][^/\\]+$/.test(id);
      const code = isCatalogue
        ? languageModule(id)
        : `export default ${JSON.stringify(parse(readFileSync(id, 'utf8')))};`;
      return { code, moduleType: 'js' };
    },
  };
}
