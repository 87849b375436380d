import { css } from 'lit';

export const morphRibbonStyle = css`
  :host {
    display: block;
    min-inline-size: 0;
  }

  .track {
    block-size: var(--ribbon-height, 72px);
    margin-block: 8px 26px;
    border-radius: 10px;
  }

  canvas {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    border-radius: inherit;
    pointer-events: none;
  }

  .rim {
    position: absolute;
    inset: 0;
    border-radius: inherit;
    box-shadow: inset 0 0 0 1px var(--rim);
  }

  .stem,
  .knob,
  .value {
    position: absolute;
    inset-inline-start: 0;
    will-change: translate;
  }

  .stem {
    inset-block: -6px;
    inline-size: 4px;
    border-radius: 4px;
    background: var(--ink);
    box-shadow: 0 0 0 2.5px var(--ground);
  }

  .knob {
    inset-block-start: -13px;
    inline-size: 18px;
    block-size: 18px;
    border-radius: 50%;
    background: var(--ink);
    box-shadow: 0 0 0 2.5px var(--ground);
  }

  .value {
    inset-block-start: calc(100% + 8px);
    color: var(--ink);
    font: 600 13px/18px var(--sans);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  input:focus-visible ~ .rim {
    outline: 2px solid var(--ink);
    outline-offset: 3px;
  }

  @media (forced-colors: active) {
    canvas {
      filter: grayscale(1);
    }

    .rim {
      border: 1px solid CanvasText;
    }

    .stem,
    .knob {
      forced-color-adjust: none;
      background: Highlight;
      box-shadow: 0 0 0 2.5px Canvas;
    }

    input:focus-visible ~ .rim {
      outline-color: Highlight;
    }
  }
`;
