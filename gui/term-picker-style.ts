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
    padding-inline-end: 20px;
    align-items: end;
    vertical-align: top;
    /* The longest words shrink to fit beside the arrow; the last letter leans out by a little. */
    font: italic min(var(--word-size), calc((100cqi - 26px) / var(--width-em))) / 1.2 var(--serif);
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
    border-block-end: 2px dashed color-mix(in srgb, var(--colour) 55%, transparent);
    border-radius: 3px 3px 0 0;
    background: none;
    color: var(--colour);
    text-overflow: ellipsis;
    cursor: pointer;
  }

  :host([align='end']) input {
    border-block-end-style: dotted;
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

  svg {
    position: absolute;
    inset-block-start: calc(50% - 5px);
    inset-inline-end: 0;
    inline-size: 12px;
    block-size: 12px;
    fill: none;
    stroke: var(--dim);
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
    pointer-events: none;
  }

  .field:hover svg {
    stroke: var(--ink);
  }

  .facts {
    margin-block-start: 6px;
    color: var(--dim);
    font: 12px/16px var(--sans);
    font-variant-numeric: tabular-nums;
    text-wrap: balance;
    white-space: var(--facts-space, normal);
  }

  :host([align='end']) .facts {
    display: flex;
    justify-content: flex-end;
  }

  :host([align='end']) {
    text-align: end;
  }

  :host([align='end']) .field {
    padding-inline: 20px 0;
    text-align: end;
  }

  :host([align='end']) input {
    text-align: end;
  }

  :host([align='end']) svg {
    inset-inline: 0 auto;
  }

  .popup {
    position: absolute;
    z-index: 2;
    inset-block-start: calc(100% + 6px);
    inset-inline-start: -8px;
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    inline-size: var(--popup-width, 272px);
    text-align: start;
    border: 1px solid var(--edge);
    border-radius: 10px;
    overflow: hidden;
    background: var(--panel);
    box-shadow: 0 10px 30px var(--shade);
  }

  .popup.above {
    inset-block: auto calc(100% + 6px);
  }

  :host([align='end']) .popup {
    inset-inline: auto -8px;
  }

  .popup[hidden],
  .unknown[hidden] {
    display: none;
  }

  .unknown {
    padding: 8px 12px;
    border-block-end: 1px solid var(--line);
    color: var(--ink);
    font: 13px/18px var(--sans);
  }

  [role='listbox'] {
    flex: 1;
    min-block-size: 0;
    padding: 4px;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--edge) transparent;
  }

  [role='option'] {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 12px;
    padding: 0 8px;
    border-radius: 6px;
    line-height: max(30px, var(--control));
    cursor: pointer;
  }

  [role='option']:hover,
  [role='option'].active {
    background: var(--raised);
  }

  [role='option'].active {
    box-shadow: inset 0 0 0 2px var(--ink);
  }

  [role='option'][aria-selected='true'] .brief::before {
    content: '✓';
    margin-inline-end: 6px;
    color: var(--ink);
  }

  .term {
    overflow: hidden;
    color: var(--colour);
    font-family: var(--serif);
    font-size: 18px;
    font-style: italic;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .brief {
    flex: none;
    color: var(--dim);
    font-family: var(--sans);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }

  @media (forced-colors: active) {
    [role='option'].active {
      forced-color-adjust: none;
      background: Highlight;
      box-shadow: none;
    }

    [role='option'].active * {
      color: HighlightText;
    }
  }
`;
