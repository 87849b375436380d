import { css } from 'lit';

/** Styles of what a `TypedNumber` renders. */
export const typedNumberStyle = css`
  #field {
    flex: 1;
    min-inline-size: 0;
    padding: 0;
    border: 0;
    border-radius: 4px;
    outline: none;
    background: none;
    color: var(--ink);
    font: 600 13px/18px var(--sans);
    font-variant-numeric: tabular-nums;
    text-align: center;
  }

  #field:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: -1px;
  }

  #field[aria-invalid='true'] {
    text-decoration: underline wavy var(--edge);
  }

  /* Browsers on touch screens zoom the page at a field with smaller text. */
  @media (pointer: coarse) {
    #field {
      font-size: 16px;
    }
  }

  .fault {
    position: absolute;
    inset-block-end: calc(100% + 4px);
    inset-inline: -1px;
    z-index: 1;
    border-radius: 6px;
    background: var(--ink);
    color: var(--ground);
    font: 12px/16px var(--sans);
    text-align: center;
    text-wrap: balance;
  }

  .fault:not(:empty) {
    padding: 3px 4px;
  }

  .fault .choice {
    inline-size: auto;
    min-block-size: max(24px, var(--control) - 4px);
    margin: 2px;
    padding: 0 8px;
    border: 1px solid currentColor;
    color: inherit;
    font-size: 12px;
  }

  .fault .choice:hover,
  .fault .choice:focus-visible {
    background: var(--ground);
    color: var(--ink);
    outline-color: var(--ground);
  }

  @media (forced-colors: active) {
    .fault:not(:empty) {
      outline: 1px solid CanvasText;
    }

    #field:focus-visible {
      outline-color: Highlight;
    }
  }
`;
