import { css } from 'lit';

export const noticeListStyle = css`
  :host {
    display: block;
  }

  .notice {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 6px 6px 6px 12px;
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
    background: var(--raised);
    color: var(--ink);
    font: 13px/18px var(--sans);
  }

  .notice span {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
`;
