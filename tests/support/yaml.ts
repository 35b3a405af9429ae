import { ProblemCollector } from '../../src/dossier/yaml/problem-collector.js';
import { YamlText } from '../../src/dossier/yaml/text.js';

/** A YAML text named `case.yaml`, with the problems of its notation. Tests can report more problems. */
export class YamlFile extends YamlText {
  readonly collector: ProblemCollector;

  constructor(text: string) {
    super(text);
    this.collector = new ProblemCollector(this, 'case.yaml', this.notationProblems);
  }

  get problems() {
    return this.collector.problems;
  }

  readonly report: ProblemCollector['report'] = (...found) => this.collector.report(...found);
}
