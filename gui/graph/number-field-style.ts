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
  }
`;
