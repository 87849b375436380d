import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { View } from './blind-test.ts';
import type { PanelActions } from './panel-actions.ts';
import type { Result } from './result.ts';
import type { Side } from './side.ts';
import { SIDES, TRIAL_COUNT } from './side.ts';
import type { TestedWord } from './tested-word.ts';
import { promiseText, resultText } from './text.ts';

type Of<Kind extends View['kind']> = Extract<View, { kind: Kind }>;

/** Before a test: what it is, and how to start it. */
export function readyPart(
  view: Of<'none'> | Of<'ready'>,
  isOpen: boolean,
  onToggle: (event: Event) => void,
  actions: PanelActions,
): TemplateResult {
  return html`
    <details ?open=${isOpen} @toggle=${onToggle}>
      <summary><h2>Blind self-test of a word of yours</h2></summary>
      ${
        view.kind === 'none'
          ? html`<p>
              The plugin has learned no word from you yet. Choose a word in it, press “Make it mine”
              and answer its questions. Then you can test here whether your word is nearer to what
              you mean than the crowd’s.
            </p>`
          : html`
              <p>${promiseText(view.chosen, TRIAL_COUNT)}</p>
              <p>
                The plugin is hidden until the end, for it shows which word is on; afterwards it is
                as it was before. Nothing that you answer leaves this machine.
              </p>
              <div class="blind-row">
                ${view.words.length > 1 ? wordChoice(view, actions) : nothing}
                <button
                  id="blind-start"
                  class="strong"
                  type="button"
                  @click=${() => actions.start()}
                >
                  Start
                </button>
              </div>
            `
      }
    </details>
  `;
}

function wordChoice({ words, chosen }: Of<'ready'>, actions: PanelActions): TemplateResult {
  const onChange = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement) actions.choose(Number(event.target.value));
  };
  return html`
    <label>
      Word
      <select @change=${onChange}>
        ${words.map(
          (word) => html`
            <option value=${word.slot} .selected=${word === chosen}>${nameOf(word, words)}</option>
          `,
        )}
      </select>
    </label>
  `;
}

/** The word, with its slot where two slots have a word of that name. */
function nameOf({ term, slot }: TestedWord, among: readonly TestedWord[]): string {
  const isOnly = among.filter((other) => other.term === term).length === 1;
  return isOnly ? term : `${term} (own ${slot})`;
}

/** A trial: two sounds to listen to and two answers. It looks the same whichever side the own word is on. */
export function trialPart(
  { word, active, mayAnswer }: Of<'trial'>,
  listen: (side: Side) => void,
  answer: (side: Side) => void,
): TemplateResult {
  return html`
    <h2>Which is nearer to what you mean by “${word.term}”?</h2>
    <div class="blind-sides" role="group" aria-label="Listen">
      ${SIDES.map(
        (side) => html`
          <button
            id="blind-${side}"
            type="button"
            aria-pressed=${side === active}
            aria-keyshortcuts=${side}
            @click=${() => listen(side)}
          >
            ${side}
          </button>
        `,
      )}
    </div>
    <div class="blind-sides" role="group" aria-label="Answer">
      ${SIDES.map(
        (side, index) => html`
          <button
            id="blind-answer-${side}"
            type="button"
            aria-disabled=${!mayAnswer}
            aria-keyshortcuts=${index + 1}
            @click=${() => answer(side)}
          >
            ${side} is nearer<kbd aria-hidden="true">${index + 1}</kbd>
          </button>
        `,
      )}
    </div>
    <p class="blind-aside">
      Turn to and fro as often as you like<span class="keys"
        >, with the keys X and Y; answer with 1 and 2</span
      >. The plugin is hidden meanwhile.
    </p>
  `;
}

/** The result of a test. */
export function resultPart(result: Result, actions: PanelActions): TemplateResult {
  return html`
    <h2 id="blind-result" tabindex="-1">${resultText(result)[0]}</h2>
    ${resultText(result)
      .slice(1)
      .map((sentence) => html`<p>${sentence}</p>`)}
    <p class="blind-aside">
      This is about you and this sound, and no study. Who repeats it until it comes out well learns
      nothing from it.
    </p>
    <div class="blind-row">
      <button id="blind-save" type="button" @click=${() => actions.save()}>Save as JSON</button>
      <button id="blind-done" type="button" @click=${() => actions.closeResult()}>Done</button>
    </div>
  `;
}
