import { Document, Scalar, visit } from 'yaml';
import type { Format } from '../format.js';
import { escapeJson, isRisky } from './escape-json.js';

/**
 * The `yaml` format: YAML that versions 1.1 and 1.2 read alike. Text that either would read as another type is quoted.
 */
export const yaml: Format = {
  reads: 'records',
  escapes: true,
  render({ records }) {
    const document = new Document(records, { aliasDuplicateObjects: false, compat: 'yaml-1.1' });
    visit(document, {
      Scalar(_, node) {
        // Escapes work only in double quotes.
        // A parser of version 1.1 rejects a tab in a text without quotes. An output does not end with empty lines.
        if (typeof node.value === 'string' && (isRisky(node.value) || /\t|\n\n$/.test(node.value)))
          node.type = Scalar.QUOTE_DOUBLE;
      },
    });
    return escapeJson(document.toString({ lineWidth: 0 }));
  },
};
