import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Turns an imported YAML file into a module, so that the program need not find and parse it. */
export function yamlData() {
  return {
    name: 'yaml-data',
    load(id) {
      if (!id.endsWith('.yaml')) return null;
      return { code: `export default ${JSON.stringify(parse(readFileSync(id, 'utf8')))};`, moduleType: 'js' };
    },
  };
}
