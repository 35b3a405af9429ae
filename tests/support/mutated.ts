/**
 * For `npm run mutation`: loads what is mutated before any test begins, so that what runs as a module loads is told
 * apart from what a test runs.
 */
import '../../src/dates/find-days.js';
import '../../src/dates/fix.js';
import '../../src/dates/print.js';
import '../../src/dossier/check.js';
import '../../src/dossier/editing/fix.js';
import '../../src/dossier/editing/skeleton.js';
