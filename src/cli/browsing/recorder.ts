import { visibleLine } from '../../formats/control-characters.js';
import { formats } from '../../formats/registry.js';
import type { View } from '../../views/view.js';
import type { Io, Output } from '../io.js';
import type { GlobalOptions } from '../options/global.js';
import { Screen } from '../screen.js';

/** A screen that shows nothing: it keeps the view, the warnings and the notices of a command. */
export class Recorder extends Screen {
  view: View | undefined;
  readonly warnings: string[] = [];
  readonly notices: string[] = [];
  /** What is the same on every page. */
  readonly general: string[] = [];

  constructor(io: Io, options: GlobalOptions) {
    // Nothing may be written over the page, not even progress.
    super({ ...io, stdout: silent(io.stdout), stderr: silent(io.stderr) }, options);
  }

  override get printsText(): boolean {
    return true;
  }

  override async formatOf() {
    return formats.text.load();
  }

  override async print(view: View): Promise<void> {
    this.view = view;
  }

  override say(text: string): void {
    this.warnings.push(visibleLine(text.replace(/^casefile: /, '')));
  }

  override sayOnce(text: string): void {
    this.general.push(visibleLine(text));
  }

  override notice(text: string): void {
    this.notices.push(visibleLine(text));
  }
}

function silent({ columns, rows }: Output): Output {
  return { write() {}, drained: async () => true, isTerminal: false, columns, rows };
}
