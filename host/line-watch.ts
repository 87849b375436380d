import { AUTOMATED } from './automation-line.ts';
import { HandWatch } from './hand-watch.ts';
import type { Player } from './player.ts';
import type { ObservedNode } from './plugin-values.ts';
import { PluginValues } from './plugin-values.ts';
import { unheardReason } from './unheard.ts';

/** Watches whether the line is heard: what the plugin is set to, and whether a hand holds the control. */
export class LineWatch {
  readonly #player: Player;
  readonly #hand: HandWatch;
  readonly #onNote: () => void;
  #values: PluginValues | undefined;

  /**
   * @param area where the plugin's controls are
   * @param onNote called when `note` may have changed
   * @param signal ends the watch
   */
  constructor(player: Player, area: HTMLElement, onNote: () => void, signal: AbortSignal) {
    this.#player = player;
    this.#onNote = onNote;
    const onHeld = (isHeld: boolean): void => {
      if (isHeld) player.hold(this.#values?.all[AUTOMATED] ?? 0);
      else player.release();
      onNote();
    };
    this.#hand = new HandWatch({ area, onHeld }, signal);
    signal.addEventListener('abort', () => this.#values?.stop());
  }

  /** Watches another plugin, or none. */
  setNode(node: ObservedNode | undefined): void {
    this.#values?.stop();
    this.#values = node && new PluginValues(node, (id, value) => this.#take(id, value));
    this.#onNote();
  }

  /** What the lane says: why its line is not heard; empty if it is. */
  get note(): string {
    if (!this.#player.canFollow) return '';
    if (!this.#player.followed) return 'Off: the sound does not follow the line.';
    if (this.#hand.isHeld) return 'Morph was moved by hand. The line goes on when you let go.';
    const reason = this.#reason;
    return reason === undefined ? '' : `Not heard: ${reason}.`;
  }

  get isBypassed(): boolean {
    return this.#values?.all['bypass'] === 1;
  }

  /** What a bounce has of the line, as the end of a sentence. */
  get bounceText(): string {
    if (!this.#player.canFollow) return 'without a line';
    if (!this.#player.followed) return 'without the line of Morph: it is off';
    const reason = this.#reason;
    return reason === undefined
      ? 'with the line of Morph'
      : `with the line of Morph, which is not heard: ${reason}`;
  }

  get #reason(): string | undefined {
    return unheardReason(this.#values?.all ?? {});
  }

  #take(id: string, value: number): void {
    if (id === AUTOMATED && !this.#player.explains(value)) this.#hand.valueCame();
    this.#onNote();
  }
}
