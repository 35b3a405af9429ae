import { visibleLine } from '../../formats/control-characters.js';
import { formats } from '../../formats/registry.js';
import type { View } from '../../views/view.js';
import { Screen } from '../screen.js';

/** A screen that shows nothing: it keeps the view, the warnings and the notices of a command. */
export class Recorder extends Screen {
  view: View | undefined;
  readonly warnings: string[] = [];
  readonly notices: string[] = [];

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

  override notice(text: string): void {
    this.notices.push(visibleLine(text));
  }
}
