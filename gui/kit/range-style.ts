import { css } from 'lit';

/** A track that takes the pointer, with the native input transparent above what is drawn. */
export const rangeStyle = css`
  .track {
    position: relative;
    /* What moves on it moves by shares of it, and lays nothing out. */
    container-type: inline-size;
    touch-action: pan-y;
    cursor: pointer;
    user-select: none;
    -webkit-user-select: none;
    -webkit-tap-highlight-color: transparent;
  }

  input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    pointer-events: none;
  }
`;
