import { css } from 'lit';

export const labelledSliderStyle = css`
  :host {
    display: block;
    min-inline-size: 0;
  }

  .name {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    color: var(--dim);
    font: 13px/20px var(--sans);
  }

  .value {
    color: var(--ink);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .track {
    block-size: var(--control);
  }

  .groove,
  .fill {
    position: absolute;
    inset-block-start: calc(50% - 3px);
    block-size: 6px;
    border-radius: 3px;
  }

  .groove {
    inset-inline: 0;
    background: var(--line);
  }

  .fill {
    background: var(--now);
    inset-inline: 10px;
  }

  .thumb {
    position: absolute;
    inset-block-start: calc(50% - 10px);
    inset-inline-start: 0;
    box-sizing: border-box;
    inline-size: 20px;
    block-size: 20px;
    border: 3px solid var(--ink);
    border-radius: 50%;
    background: var(--ground);
  }

  input:focus-visible ~ .thumb {
    outline: 2px solid var(--ink);
    outline-offset: 2px;
  }

  @media (forced-colors: active) {
    .groove {
      box-sizing: border-box;
      border: 1px solid CanvasText;
      background: Canvas;
    }

    .fill,
    .thumb {
      forced-color-adjust: none;
      background: Highlight;
    }

    .thumb {
      background: Canvas;
      border-color: ButtonText;
    }

    input:focus-visible ~ .thumb {
      outline-color: Highlight;
    }
  }
`;
