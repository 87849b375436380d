import { css } from 'lit';

/** The popup of a term picker and the lines of its list. */
export const termListStyle = css`
  .popup {
    position: absolute;
    z-index: 2;
    inset-block-start: calc(100% + 6px);
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    container-type: inline-size;
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

  .popup[hidden],
  .note[hidden] {
    display: none;
  }

  .note {
    padding: 8px 14px;
    border-block-end: 1px solid var(--line);
    color: var(--ink);
    font: 13px/18px var(--sans);
  }

  /* The typed text was not taken. */
  .note.refused {
    background: var(--raised);
    font-weight: 600;
  }

  [role='listbox'] {
    position: relative;
    flex: 1;
    min-block-size: 0;
    padding: 4px;
    overflow-y: auto;
    overscroll-behavior: contain;
    outline: none;
    scrollbar-width: thin;
    scrollbar-color: var(--edge) transparent;
  }

  .language {
    padding: 8px 10px 4px;
    color: var(--dim);
    font: 600 11px/16px var(--sans);
    letter-spacing: 0.02em;
  }

  [role='group'] + [role='group'] {
    margin-block-start: 4px;
    border-block-start: 1px solid var(--line);
  }

  [role='option'] {
    position: relative;
    display: grid;
    grid-template: 'name curve brief' / minmax(0, 1fr) 60px 150px;
    align-items: center;
    gap: 0 12px;
    min-block-size: max(32px, var(--control));
    padding: 0 10px;
    border-radius: 6px;
    cursor: pointer;
  }

  [role='option']:hover,
  [role='option'].best,
  [role='option'].active {
    background: var(--raised);
  }

  [role='option'].active,
  [role='option']:focus-visible {
    outline: none;
    box-shadow: inset 0 0 0 2px var(--ink);
  }

  [role='option'].preset,
  [role='option'].words {
    display: flex;
    color: var(--ink);
    font: 13px/18px var(--sans);
    overflow-wrap: anywhere;
  }

  /* Below the list, wherever it is scrolled to. */
  [role='option'].words {
    position: sticky;
    z-index: 1;
    inset-block-end: -4px;
    margin: 4px -4px -4px;
    padding-inline: 14px;
    border-block-start: 1px solid var(--line);
    border-radius: 0;
    background: var(--panel);
  }

  [role='option'].words:hover,
  [role='option'].words.active {
    background: var(--raised);
  }

  /* The word from before, to which Escape returns. */
  [role='option'].before::before {
    content: '';
    position: absolute;
    inset-block: 8px;
    inset-inline-start: 3px;
    inline-size: 3px;
    border-radius: 2px;
    background: var(--colour);
  }

  .name {
    grid-area: name;
    display: flex;
    align-items: baseline;
    gap: 7px;
    min-inline-size: 0;
  }

  .term {
    overflow: hidden;
    /* Room for the last letter, which leans out. */
    padding-inline-end: 2px;
    color: var(--colour);
    font: italic 18px/24px var(--serif);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .tag {
    flex: none;
    color: var(--dim);
    font: 11px/1 var(--sans);
  }

  /* Drawn, not written: the option's name says the language in full. */
  .tag::before {
    content: attr(data-code) / '';
  }

  .curve {
    grid-area: curve;
    inline-size: 60px;
    block-size: 20px;
    overflow: visible;
    fill: none;
    stroke: var(--colour);
    stroke-width: 1.5;
    stroke-linejoin: round;
  }

  .curve .zero {
    stroke: var(--line);
    stroke-width: 1;
  }

  .active .curve .zero {
    stroke: var(--edge);
  }

  .brief {
    grid-area: brief;
    color: var(--dim);
    font: 12px/16px var(--sans);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  @container (max-width: 340px) {
    [role='option'] {
      grid-template: 'name curve' 'brief curve' / minmax(0, 1fr) 60px;
      padding-block: 3px 4px;
    }
  }

  @media (forced-colors: active) {
    .curve {
      stroke: CanvasText;
    }

    [role='option'].before::before {
      background: CanvasText;
    }

    [role='option']:focus-visible {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }

    [role='option'].active {
      forced-color-adjust: none;
      background: Highlight;
      box-shadow: none;
    }

    [role='option'].active * {
      color: HighlightText;
      stroke: HighlightText;
    }

    [role='option'].active.before::before {
      background: HighlightText;
    }
  }
`;
