import { type ConversionConfig, toJsonSchema } from '@valibot/to-json-schema';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { dossierSchema, sharedSchemas } from '../../src/dossier/format/schema.js';
import { viewNames, views } from '../../src/views/registry.js';
import { dossierPaths } from '../support/fixtures.js';
import { readProjectFile, run } from '../support/run.js';

/**
 * This test generates the schemas in `data/` from the code: `npx vitest run tests/contract/schemas.test.ts --update`
 * writes them. Without `--update`, it fails if a schema does not match the code.
 */

/** A YAML editor sees typed values; our reader sees the strings that the author wrote. */
const dossierConfig: ConversionConfig = {
  target: 'draft-07',
  typeMode: 'input',
  errorMode: 'ignore',
  overrideSchema({ valibotSchema, jsonSchema }) {
    if (jsonSchema['format'] === 'boolean') return { ...described(jsonSchema), type: 'boolean' };
    if (jsonSchema['format'] === 'number') return { ...described(jsonSchema), type: 'number' };
    if (jsonSchema['format'] === 'edtf') return { ...described(jsonSchema), type: ['string', 'integer'] };
    if (jsonSchema['type'] === 'string' && !('pattern' in jsonSchema)) {
      return { ...jsonSchema, type: ['string', 'number', 'boolean'] };
    }
    if (valibotSchema.type === 'literal') return { ...described(jsonSchema), const: 1 };
    if (valibotSchema.type === 'object_with_rest') return { ...jsonSchema, additionalProperties: false };
    return undefined;
  },
};

function described({ description, examples }: { description?: string | undefined; examples?: unknown }) {
  return {
    ...(description !== undefined && { description }),
    ...(examples !== undefined && { examples: examples as never }),
  };
}

const print = (schema: object) => `${JSON.stringify(schema, null, 2)}\n`;

async function recordSchema(name: keyof typeof views) {
  const { schema } = await views[name]();
  return toJsonSchema(schema, { target: 'draft-07', typeMode: 'output', errorMode: 'ignore' });
}

describe('the JSON Schema of a case file', () => {
  const schema: object = {
    ...toJsonSchema(dossierSchema, { ...dossierConfig, definitions: sharedSchemas }),
    title: 'A casefile dossier, version 1',
  };

  it('is the one that the code makes', async () => {
    await expect(print(schema)).toMatchFileSnapshot('../../data/dossier.schema.json');
  });

  it.each(Object.values(dossierPaths))('accepts %s as an editor reads it', (path) => {
    const validate = new Ajv({ strict: false, allErrors: true, logger: false }).compile(schema);
    validate(parse(readProjectFile(path).toString()));
    expect(validate.errors).toBeNull();
  });

  it.each([
    ['an unknown key', { colour: 'red' }],
    ['a wrong version', { casefile: 2 }],
    ['an id with capitals', { id: 'Case' }],
    ['no subjects', { subjects: [] }],
  ])('refuses %s', (_what, change) => {
    const validate = new Ajv({ strict: false, logger: false }).compile(schema);
    const dossier = parse(readProjectFile('tests/fixtures/minimal.casefile.yaml').toString());
    expect(validate({ ...dossier, ...change })).toBe(false);
  });
});

describe.each(Object.keys(views) as (keyof typeof views)[])('the JSON Schema of %s', (name) => {
  it('is the one that the code makes', async () => {
    await expect(print(await recordSchema(name))).toMatchFileSnapshot(`../../data/records/${name}.schema.json`);
  });

  it('is printed by casefile schema', async () => {
    expect(viewNames).toContain(name);
    expect(await run(['schema', name])).toEqual({ stdout: print(await recordSchema(name)), stderr: '', exitCode: 0 });
  });
});
