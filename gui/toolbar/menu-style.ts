import { css } from 'lit';

/** A menu below its button, and its items. */
export const menuStyle = css`
  .popup {
    position: absolute;
    z-index: 4;
    inset-block-start: calc(100% + 6px);
    box-sizing: border-box;
    padding: 4px;
    border: 1px solid var(--edge);
    border-radius: 10px;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--edge) transparent;
    background: var(--panel);
    box-shadow: 0 10px 30px var(--shade);
    color: var(--ink);
    font: 13px/18px var(--sans);
    text-align: start;
  }

  .popup.above {
    inset-block: auto calc(100% + 6px);
  }

  .popup[hidden] {
    display: none;
  }

  .popup [role^='menuitem'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 12px;
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: max(30px, var(--control));
    padding: 4px 10px 4px 28px;
    border: 0;
    border-radius: 6px;
    position: relative;
    line-height: 18px;
    text-align: start;
  }

  .popup [role^='menuitem']:hover {
    background: var(--raised);
  }

  .popup [role^='menuitem']:focus {
    outline: 2px solid var(--ink);
    outline-offset: -2px;
    background: var(--raised);
  }

  .popup [aria-checked='true']::before {
    /* A tick that is drawn: the state says it, and a sign would be a part of the name. */
    content: '';
    position: absolute;
    inset-inline-start: 13px;
    inset-block-start: 50%;
    inline-size: 4px;
    block-size: 9px;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    translate: 0 -65%;
    rotate: 45deg;
  }

  .popup [aria-disabled='true'] {
    color: var(--dim);
    cursor: default;
  }

  .heading {
    padding: 8px 10px 2px;
    color: var(--dim);
    font-size: 12px;
  }

  .hint {
    flex-basis: 100%;
    color: var(--dim);
    font-size: 12px;
    line-height: 16px;
  }

  .line {
    margin: 4px 6px;
    border-block-start: 1px solid var(--line);
  }

  @media (forced-colors: active) {
    .popup [role^='menuitem']:focus {
      outline-color: Highlight;
    }
  }
`;
