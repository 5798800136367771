import { type Banner, banners } from '../state/banners.ts';
import { openApp } from '../state/open-apps.ts';
import { useStore } from '../state/store.ts';
import { APP_LOOKS } from './app-looks.ts';

/** Something came in an app that is not open: a tap opens it. */
export const PhoneBanner = ({ phone }: { phone: string }) => {
  const banner = useStore(banners, (all) => all[phone]);
  return banner ? <Shown phone={phone} banner={banner} /> : null;
};

const Shown = ({ phone, banner: { channel, words } }: { phone: string; banner: Banner }) => {
  const { name, Icon } = APP_LOOKS[channel];
  return (
    <button type="button" className={`phone-banner of-${channel}`} onClick={() => openApp(phone, channel)}>
      <span className="app-sign">
        <Icon size={16} aria-hidden />
      </span>
      <span className="banner-words">
        <strong>{name} · Callout</strong>
        <span dir="auto">{words}</span>
      </span>
    </button>
  );
};
