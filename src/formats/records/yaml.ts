import { Document, Scalar, visit } from 'yaml';
import type { Format } from '../format.js';
import { escapeJson, isRisky } from './escape-json.js';

/** YAML 1.2 that a reader of 1.1 takes for the same: a text that either would take for something else is quoted. */
export const yaml: Format = {
  reads: 'records',
  escapes: true,
  render({ records }) {
    const document = new Document(records, { aliasDuplicateObjects: false, compat: 'yaml-1.1' });
    visit(document, {
      Scalar(_, node) {
        // Only there does an escape mean a character.
        if (typeof node.value === 'string' && isRisky(node.value)) node.type = Scalar.QUOTE_DOUBLE;
      },
    });
    return escapeJson(document.toString({ lineWidth: 0 }));
  },
};
