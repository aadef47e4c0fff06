/**
 * Domains where anyone gets a mailbox: sharing one says nothing about sharing an employer, so they never become a
 * company's domain. Compared exactly: `mail.example.com` is not `example.com`.
 */
const freeMailDomains: ReadonlySet<string> = new Set(
  `
  gmail.com googlemail.com outlook.com hotmail.com live.com msn.com passport.com windowslive.com
  outlook.de outlook.fr outlook.es outlook.it outlook.dk outlook.jp outlook.pt outlook.com.br outlook.com.au
  hotmail.co.uk hotmail.fr hotmail.de hotmail.it hotmail.es hotmail.se hotmail.no hotmail.dk hotmail.be hotmail.nl
  live.co.uk live.fr live.de live.nl live.no live.se live.dk live.be live.it live.ca live.com.au live.com.mx
  yahoo.com ymail.com rocketmail.com yahoo.co.uk yahoo.fr yahoo.de yahoo.it yahoo.es yahoo.ca yahoo.co.in yahoo.in
  yahoo.co.jp yahoo.com.br yahoo.com.au yahoo.com.mx yahoo.com.ar yahoo.co.id yahoo.no yahoo.se yahoo.dk yahoo.pl
  aol.com aim.com verizon.net att.net sbcglobal.net bellsouth.net comcast.net cox.net charter.net earthlink.net
  icloud.com me.com mac.com proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tuta.io tuta.com
  gmx.de gmx.net gmx.com gmx.at gmx.ch gmx.fr gmx.co.uk gmx.us web.de freenet.de t-online.de arcor.de
  posteo.de mailbox.org mail.de email.de
  mail.com email.com usa.com zoho.com zohomail.com zohomail.eu fastmail.com fastmail.fm hey.com hushmail.com
  mail.ru inbox.ru list.ru bk.ru internet.ru yandex.ru yandex.com ya.ru rambler.ru ukr.net i.ua meta.ua
  wp.pl o2.pl onet.pl op.pl onet.eu poczta.onet.pl vp.pl interia.pl interia.eu interia.com poczta.fm gazeta.pl tlen.pl
  online.no getmail.no broadpark.no frisurf.no telia.com spray.se comhem.se jubii.dk mail.dk suomi24.fi luukku.com
  orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr libero.it virgilio.it alice.it tin.it tiscali.it
  telefonica.net ziggo.nl kpnmail.nl planet.nl hetnet.nl home.nl xs4all.nl telenet.be skynet.be proximus.be
  bluewin.ch hispeed.ch sunrise.ch aon.at chello.at seznam.cz email.cz centrum.cz post.cz azet.sk zoznam.sk
  freemail.hu citromail.hu abv.bg mail.bg sapo.pt terra.com.br uol.com.br bol.com.br ig.com.br
  btinternet.com talktalk.net sky.com virginmedia.com ntlworld.com blueyonder.co.uk
  qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com 139.com 189.cn aliyun.com
  naver.com daum.net hanmail.net nate.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp rediffmail.com
  bigpond.com optusnet.com.au xtra.co.nz rogers.com shaw.ca sympatico.ca videotron.ca
  mailinator.com guerrillamail.com yopmail.com 10minutemail.com trashmail.com
`
    .trim()
    .split(/\s+/),
);

/** `domain` in lower case, as {@link readAddress} gives it. */
export function isFreeMailDomain(domain: string): boolean {
  return freeMailDomains.has(domain);
}
