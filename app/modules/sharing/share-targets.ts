export interface ShareTargets {
  link: string;
  whatsapp: string;
  mail: string;
}

/** Where a link can be sent on: the member's own programs do the sending, never the shop. */
export function shareTargets(link: string, title: string): ShareTargets {
  const text = encodeURIComponent(`${title}\n${link}`);
  return {
    link,
    whatsapp: `https://wa.me/?text=${text}`,
    mail: `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(link)}`,
  };
}
