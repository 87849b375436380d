import { css } from 'lit';

/** Buttons, and switches that are buttons with a pressed state. */
export const buttonStyle = css`
  button {
    min-block-size: var(--control);
    padding: 0 12px;
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
    background: none;
    color: var(--ink);
    font: 13px/1 var(--sans);
    cursor: pointer;
  }

  button:hover {
    border-color: var(--edge);
  }

  button:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: 2px;
  }

  button[aria-pressed='true'] {
    background: var(--ink);
    border-color: var(--ink);
    color: var(--ground);
  }

  @media (forced-colors: active) {
    button {
      border-color: ButtonText;
    }

    button[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
    }
  }
`;
