import { css } from 'lit';

export const toolBarStyle = css`
  :host {
    position: relative;
    display: flex;
    flex: none;
    gap: 8px;
    margin-inline-start: auto;
  }

  .icon {
    inline-size: max(32px, var(--control));
    padding: 0;
  }

  svg {
    display: block;
    inline-size: 16px;
    block-size: 16px;
    margin: auto;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .redo {
    transform: scaleX(-1);
  }

  svg.dots {
    fill: currentColor;
    stroke: none;
  }

  button[aria-disabled='true'] {
    color: var(--dim);
    cursor: default;
  }

  button[aria-disabled='true'] svg {
    opacity: 0.55;
  }

  button[aria-disabled='true']:hover {
    border-color: var(--line);
  }

  .steps {
    display: flex;
    gap: 8px;
  }

  .pair {
    display: flex;
  }

  .ask-help {
    font-weight: 600;
  }

  .pair button {
    inline-size: max(32px, var(--control));
    padding: 0;
    font-weight: 600;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
  }

  .pair :first-child {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }

  .pair :last-child {
    margin-inline-start: -1px;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }

  .pair :focus-visible {
    z-index: 1;
  }

  @container (max-width: 520px) {
    .steps,
    .pair,
    .ask-help {
      display: none;
    }
  }
`;
