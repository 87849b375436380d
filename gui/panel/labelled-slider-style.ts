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

  /* Goes where it has no room: the fill of the track says the same. */
  .aside {
    flex: 0 1 auto;
    min-inline-size: 0;
    overflow: hidden;
    font-style: italic;
    white-space: nowrap;
  }

  .box {
    position: relative;
    flex: none;
    inline-size: 72px;
    margin-block: -2px;
    margin-inline-end: -6px;
  }

  .name #field {
    box-sizing: border-box;
    inline-size: 100%;
    block-size: 24px;
    margin: 0;
    padding: 0 5px;
    border: 1px solid transparent;
    border-radius: 6px;
    text-align: end;
  }

  .name #field:hover {
    border-color: var(--line);
  }

  .name #field:focus {
    border-color: var(--ink);
    outline: none;
  }

  /* As wide as the slider, so that no answer is cut. */
  .fault {
    inset-inline: auto 0;
    inline-size: max-content;
    max-inline-size: 180px;
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

  .zero {
    position: absolute;
    inset-block: calc(50% - 7px);
    inset-inline-start: 9px;
    inline-size: 2px;
    border-radius: 1px;
    background: var(--dim);
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

  [type='range']:focus-visible ~ .thumb {
    outline: 2px solid var(--ink);
    outline-offset: 2px;
  }

  @media (forced-colors: active) {
    .groove {
      box-sizing: border-box;
      border: 1px solid CanvasText;
      background: Canvas;
    }

    .zero {
      background: CanvasText;
    }

    .name #field {
      border-color: ButtonText;
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

    [type='range']:focus-visible ~ .thumb {
      outline-color: Highlight;
    }
  }
`;
