import { css } from 'lit';

export const noticeListStyle = css`
  :host {
    display: block;
  }

  .notice {
    display: flex;
    align-items: center;
    gap: 10px;
    color: var(--ink);
    font: 12px/13px var(--sans);
  }

  .notice span {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  button {
    flex: none;
    min-block-size: 26px;
    font-size: 12px;
  }
`;
