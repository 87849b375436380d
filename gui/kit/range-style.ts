import { css } from 'lit';

/** A track that gets the pointer events, with the transparent native input above the drawing. */
export const rangeStyle = css`
  .track {
    position: relative;
    /* Parts of the track move by shares of its width, with no new layout. */
    container-type: inline-size;
    touch-action: pan-y;
    cursor: pointer;
    user-select: none;
    -webkit-user-select: none;
    -webkit-tap-highlight-color: transparent;
  }

  .track input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    pointer-events: none;
  }
`;
