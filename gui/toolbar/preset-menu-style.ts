import { css } from 'lit';

export const presetMenuStyle = css`
  :host {
    position: relative;
    display: block;
    flex: 0 1 auto;
    min-inline-size: 76px;
  }

  .chosen {
    display: flex;
    align-items: center;
    box-sizing: border-box;
    max-inline-size: 100%;
    padding-inline: 10px;
    line-height: 17px;
    white-space: pre;
  }

  .name {
    overflow: hidden;
    max-inline-size: 150px;
    text-overflow: ellipsis;
  }

  .kind {
    overflow: hidden;
  }

  .kind:has(+ .name:not(:empty)) {
    flex: none;
    color: var(--dim);
  }

  .chosen svg {
    flex: none;
    inline-size: 12px;
    block-size: 12px;
    margin-inline-start: 6px;
    fill: none;
    stroke: var(--dim);
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  @media (pointer: coarse) {
    .kind:has(+ .name:not(:empty)) {
      position: absolute;
      inline-size: 1px;
      clip-path: inset(50%);
    }
  }

  @container (max-width: 520px) {
    .kind:has(+ .name:not(:empty)) {
      position: absolute;
      inline-size: 1px;
      clip-path: inset(50%);
    }
  }
`;
