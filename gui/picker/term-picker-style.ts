import { css } from 'lit';

export const termPickerStyle = css`
  :host {
    display: block;
    position: relative;
    min-inline-size: 0;
    container-type: inline-size;
  }

  /* As wide as its word: an unseen copy of it gives the size, and the field lies over the copy. */
  .field {
    position: relative;
    display: inline-grid;
    box-sizing: border-box;
    min-inline-size: 2em;
    max-inline-size: 100%;
    min-block-size: max(var(--control), calc(1.34 * var(--word-size)));
    padding-inline-end: 26px;
    align-items: end;
    vertical-align: top;
    /* Long words shrink to fit beside the arrow, as far as one can read; the last letter leans out by a little. */
    font: italic clamp(16px, calc((100cqi - 30px) / var(--width-em)), var(--word-size)) / 1.2
      var(--serif);
  }

  .field.empty {
    font: 16px/1.6 var(--sans);
  }

  .size,
  input {
    grid-area: 1 / 1;
    min-inline-size: 0;
    font: inherit;
    white-space: pre;
  }

  .size {
    overflow: hidden;
    padding-inline: 1px 3px;
    visibility: hidden;
  }

  /* The line under the word is drawn as its curve in the graph is: the graph's key. */
  input {
    box-sizing: border-box;
    /* Not its own twenty letters, but the copy's width. */
    inline-size: 0;
    min-inline-size: 100%;
    margin: 0;
    padding: 0 0 2px;
    border: 0;
    border-block-end: 2px var(--underline, dashed)
      color-mix(in srgb, var(--colour) 55%, transparent);
    border-radius: 3px 3px 0 0;
    background: none;
    color: var(--colour);
    text-overflow: ellipsis;
    cursor: pointer;
  }

  :host([align='end']) input {
    border-block-end-style: var(--underline, dotted);
  }

  /* Not yet a word, so it has no colour. */
  input.typed {
    color: var(--ink);
  }

  input[aria-invalid] {
    text-decoration: underline wavy 1px;
    text-underline-offset: 3px;
  }

  input::placeholder {
    color: var(--dim);
    opacity: 1;
  }

  input:focus {
    cursor: text;
    outline: none;
  }

  input:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: 2px;
    border-radius: 4px;
  }

  input::selection {
    background: color-mix(in srgb, var(--ink) 20%, transparent);
    color: var(--ink);
  }

  button {
    display: grid;
    place-items: center;
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--dim);
    cursor: pointer;
  }

  button:hover {
    color: var(--ink);
  }

  button:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: -1px;
  }

  button svg {
    inline-size: 12px;
    block-size: 12px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .arrow {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    inline-size: 24px;
    border-radius: 4px;
    /* Level with the middle of the small letters, whatever the word's size. */
    align-items: end;
    padding-block-end: calc(0.53em - 2px);
    font: inherit;
  }

  .field:hover .arrow {
    color: var(--ink);
  }

  .about {
    display: var(--about, flex);
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
    margin-block-start: var(--about-gap);
  }

  .stepper {
    display: flex;
    flex: none;
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
  }

  #facts {
    display: grid;
    align-content: center;
    min-block-size: 32px;
    justify-items: inherit;
  }

  .ways {
    display: flex;
    gap: 10px;
    justify-self: start;
  }

  .teach {
    min-block-size: 24px;
    color: var(--dim);
    font: 13px/1 var(--sans);
    white-space: nowrap;
    text-decoration: underline;
    text-decoration-color: var(--edge);
    text-underline-offset: 3px;
  }

  .teach:hover {
    text-decoration-color: currentColor;
  }

  .stepper:hover {
    border-color: var(--edge);
  }

  .stepper button {
    inline-size: max(25px, var(--control) - 4px);
    block-size: max(26px, var(--control) - 4px);
    border-radius: 7px;
  }

  .stepper button:active {
    background: var(--raised);
  }

  /* Beside the buttons, or below them where they leave it no room. */
  .facts {
    display: grid;
    flex: 1 1 var(--facts-basis);
    align-content: center;
    /* As high with one line as with all: nothing moves while words are stepped through. */
    min-block-size: var(--facts-height, 32px);
    color: var(--dim);
    font: 12px/16px var(--sans);
    font-variant-numeric: tabular-nums;
  }

  .facts span {
    white-space: nowrap;
  }

  /* While the typed text is no word, what is told of the word from before would seem to be about the text. */
  .of-another #facts {
    visibility: hidden;
  }

  /* The Tab key still reaches it, and shows the word from before by going there. */
  .of-another .teach {
    opacity: 0;
    pointer-events: none;
  }

  @container (max-width: 150px) {
    .about {
      column-gap: 7px;
    }

    .facts,
    .teach {
      font-size: 11px;
    }
  }

  :host([align='end']) {
    text-align: end;
  }

  :host([align='end']) .about {
    flex-direction: row-reverse;
  }

  :host([align='end']) .facts,
  :host([align='end']) .ways {
    justify-items: end;
    justify-self: end;
  }

  :host([align='end']) .field {
    padding-inline: 26px 0;
    text-align: end;
  }

  :host([align='end']) input {
    text-align: end;
  }

  :host([align='end']) .arrow {
    inset-inline: 0 auto;
  }

  @media (forced-colors: active) {
    button {
      color: ButtonText;
    }

    .stepper {
      border-color: ButtonText;
    }
  }
`;
