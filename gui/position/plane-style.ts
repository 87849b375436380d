import { css } from 'lit';

export const planeStyle = css`
  :host {
    display: block;
    min-inline-size: 0;
  }

  .track {
    position: relative;
    overflow: hidden;
    block-size: var(--plane-height);
    border-radius: 10px;
    background: var(--panel);
    contain: strict;
    cursor: crosshair;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
    -webkit-tap-highlight-color: transparent;
  }

  input,
  .rim,
  .spot {
    position: absolute;
    inset: 0;
    margin: 0;
    pointer-events: none;
  }

  /* The knob moves on an area that may be inset, so that the track does not cut it at the edges. */
  input,
  .spot {
    inset: var(--inset, 0);
    inline-size: calc(100% - 2 * var(--inset, 0px));
    block-size: calc(100% - 2 * var(--inset, 0px));
  }

  input {
    opacity: 0;
  }

  .rim {
    border-radius: inherit;
    box-shadow: inset 0 0 0 1px var(--rim);
  }

  /* As large as the plane, so that percentages of its own size move the knob without a layout. */
  .spot {
    will-change: transform;
  }

  .knob {
    position: absolute;
    inset-block-start: -9px;
    inset-inline-start: -9px;
    box-sizing: border-box;
    inline-size: 18px;
    block-size: 18px;
    border: 3px solid var(--ink);
    border-radius: 50%;
    background: var(--now);
    box-shadow: 0 0 0 2.5px var(--ground);
  }

  input:focus-visible ~ .rim {
    box-shadow: inset 0 0 0 2px var(--ink);
  }

  @media (forced-colors: active) {
    .rim {
      box-sizing: border-box;
      border: 1px solid CanvasText;
    }

    .knob {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Canvas;
      box-shadow: 0 0 0 2.5px Canvas;
    }

    input:focus-visible ~ .rim {
      border: 2px solid Highlight;
    }
  }
`;
