import { styled } from 'styled-components';

/** Small, beside the name of a file: the name says what it is. */
export const Picture = styled.img.attrs({ loading: 'lazy' })`
  width: 6.4rem;
  height: 4.8rem;
  object-fit: cover;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral150};
`;
