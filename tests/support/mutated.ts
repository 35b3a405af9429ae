/**
 * For `npm run mutation`: loads what is mutated before any test begins, so that what runs as a module loads is told
 * apart from what a test runs.
 */
import '../../src/dates/find-days.js';
import '../../src/dates/mend-date.js';
import '../../src/dates/print-date.js';
import '../../src/dossier/check-dossier.js';
import '../../src/dossier/mend.js';
import '../../src/dossier/skeleton.js';
