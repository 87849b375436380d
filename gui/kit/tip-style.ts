import { css } from 'lit';

/** The tip of a TipController. */
export const tipStyle = css`
  .tip {
    position: absolute;
    z-index: 6;
    inset-block-start: 0;
    inset-inline-start: 0;
    box-sizing: border-box;
    inline-size: max-content;
    padding: 5px 9px;
    border: 1px solid var(--edge);
    border-radius: var(--radius-small);
    background: var(--raised);
    box-shadow: 0 4px 14px var(--shade);
    color: var(--ink);
    font: 12px/17px var(--sans);
    text-wrap: pretty;
    visibility: hidden;
    pointer-events: none;
  }

  .tip.shown {
    visibility: visible;
  }
`;
