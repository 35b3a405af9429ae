/**
 * For `npm run mutation`: loads the mutated modules before the first test, so that code that runs while a module loads
 * is not counted as run by a test.
 */
import '../../../src/dates/find-days.js';
import '../../../src/dates/to-edtf.js';
import '../../../src/dates/print.js';
import '../../../src/dossier/check.js';
import '../../../src/dossier/editing/fix.js';
import '../../../src/dossier/editing/skeleton.js';
