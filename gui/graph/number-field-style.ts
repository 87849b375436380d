import { css } from 'lit';

export const numberFieldStyle = css`
  :host {
    display: block;
    min-inline-size: 0;
  }

  .names {
    display: flex;
    gap: 8px;
    justify-content: space-between;
    block-size: 18px;
    margin-block-end: 4px;
    color: var(--dim);
    font: 13px/18px var(--sans);
    white-space: nowrap;
  }

  .plain {
    overflow: hidden;
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    text-overflow: ellipsis;
  }

  .box {
    position: relative;
    display: flex;
    box-sizing: border-box;
    block-size: var(--control);
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
    background: var(--panel);
  }

  .box:hover {
    border-color: var(--edge);
  }

  .box:focus-within {
    border-color: var(--ink);
  }

  button {
    flex: none;
    inline-size: var(--control);
    min-block-size: 0;
    padding: 0;
    border: 0;
    border-radius: 7px;
    color: var(--dim);
    font-size: 16px;
    touch-action: manipulation;
  }

  button:hover {
    background: var(--raised);
    color: var(--ink);
  }

  button:focus-visible {
    outline-offset: -2px;
  }

  input {
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

  input:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: -1px;
  }

  input[aria-invalid='true'] {
    text-decoration: underline wavy var(--edge);
  }

  /* Browsers on touch screens zoom the page at a field with smaller text. */
  @media (pointer: coarse) {
    input {
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

  @container (max-width: 520px) {
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 176px;
      gap: 8px;
      align-items: center;
    }

    .names {
      flex-flow: column;
      gap: 0;
      justify-content: center;
      block-size: auto;
      margin: 0;
      line-height: 16px;
    }

    .plain {
      line-height: 14px;
    }
  }

  @media (forced-colors: active) {
    .box {
      border-color: ButtonText;
    }

    .fault:not(:empty) {
      outline: 1px solid CanvasText;
    }

    input:focus-visible {
      outline-color: Highlight;
    }
  }
`;
