import type { LanguageProfile } from './language-profiles.ts';

/** A language that is known by the commonest of its words, and those of travel: fewer than the ones of language-words.ts. */
interface FurtherLanguage extends LanguageProfile {
  readonly words: string;
  /** What its speakers call it where they wish for it. */
  readonly names: string;
}

/** Languages that are written in the Latin script and served in translation alone. */
export const furtherLanguages = {
  pl: {
    greetings: ['cześć', 'dzień dobry', 'dobry wieczór', 'witam'],
    words:
      'i w z na do nie się że jest są był była było mam masz ma mamy mogę może możemy można chcę chce chciałbym chciałabym potrzebuję ' +
      'proszę dziękuję tak ale czy co jak gdzie kiedy dlaczego ile kto który która które mój moja moje moją mojego mojej nasz nasza ' +
      'pan pani ja ty on ona my wy oni to ten ta te tego tej tym dla od po przed przez bez ze za o u lub albo już jeszcze tylko też bardzo ' +
      'lot lotu loty samolot lotnisko bilet bilety rezerwacja rezerwację zarezerwować bagaż walizka walizkę pokój hotel hotelu noc noce ' +
      'odwołać anulować zmienić zwrot pieniądze kosztuje cena opóźniony dziś dzisiaj jutro wczoraj rano wieczorem pomoc osoby osób',
    marks: /[łąęśżźćń]|(?:ość|anie|enie|ować|ego|emu|ych)$|sz|cz|rz/,
    names: 'polski polsku',
  },
  tr: {
    greetings: ['merhaba', 'selam', 'günaydın', 'iyi günler', 'iyi akşamlar'],
    words:
      've bir bu şu o ben sen biz siz onlar benim bizim sizin için ile de da mi mı mu mü ne nasıl nerede nereye ne zaman neden kaç kim hangi ' +
      'var yok değil evet hayır lütfen teşekkürler teşekkür ederim istiyorum istiyoruz lazım gerekiyor olabilir olur mümkün çok daha en ama ' +
      'veya sonra önce kadar gibi her şey biri hiç şimdi bugün yarın dün sabah akşam gece uçuş uçuşum uçak uçağı uçağım bilet bileti biletim ' +
      'havaalanı havalimanı rezervasyon rezervasyonum rezervasyonu otel oda bagaj bagajım valiz valizim iptal etmek değiştirmek iade para ' +
      'ücret fiyat bunu şunu anda saat kişi kişilik yardım yapabilir miyim alabilir nedir',
    marks: /[ğış]|(?:yorum|yoruz|lar|ler|mak|mek|abilir|ebilir|dır|dir)$/,
    names: 'türkçe turkce',
  },
  sv: {
    greetings: ['hej', 'hejsan', 'god morgon', 'god dag', 'god kväll', 'tjena'],
    words:
      'och att det som en ett på är av för med den till inte om har jag du han hon vi ni de min mitt mina din ditt vår vårt kan ska skulle vill ' +
      'måste får var när hur vad vem vilken vilket varför här där från eller men så också bara mycket mer nu redan ingen något någon alla ' +
      'behöver skulle vilja tack snälla ja nej flyg flyget flygning flygplats biljett biljetter boka bokning bokningen resa väska ' +
      'väskan bagage hotell rum natt nätter avboka ändra återbetalning pengar kostar pris försenat idag imorgon igår hjälp hund',
    marks: /[äöå]|(?:ning|ningen|arna|erna|het|ligt|ade)$|sj|ck/,
    names: 'svenska',
  },
  da: {
    greetings: ['hej', 'goddag', 'godmorgen', 'god aften', 'davs'],
    words:
      'og at det som en et på er af for med den til ikke om har jeg du han hun vi i de min mit mine din dit vores kan skal skulle vil ville må ' +
      'får var når hvor hvordan hvad hvem hvilken hvorfor her der fra eller men så også kun meget mere nu allerede ingen noget nogen alle ' +
      'behøver brug gerne tak venligst ja nej fly flyet flyrejse lufthavn lufthavnen billet billetter bestille booke bestilling rejse ' +
      'kuffert kufferten taske bagage hotel værelse nat nætter afbestille aflyse ændre refusion penge koster pris forsinket dag morgen ' +
      'går hjælp hund mig dig sig jer',
    marks: /[æøå]|(?:ning|ningen|erne|ede|lig|hed)$/,
    names: 'dansk',
  },
  no: {
    greetings: ['hei', 'god dag', 'god morgen', 'god kveld', 'heisann'],
    words:
      'og at det som en et på er av for med den til ikke om har jeg du han hun vi dere de min mitt mine din ditt vår vårt kan skal skulle vil ville ' +
      'må får var når hvor hvordan hva hvem hvilken hvorfor her der fra eller men så også bare mye mer nå allerede ingen noe noen alle ' +
      'trenger gjerne takk vennligst ja nei fly flyet flyreise flyplass flyplassen billett billetter bestille booke bestilling reise ' +
      'koffert kofferten veske bagasje hotell rom natt netter avbestille kansellere endre refusjon penger koster pris forsinket dag morgen ' +
      'hjelp hund hunden kofferten reisen meg deg seg',
    marks: /[æøå]|(?:ning|ningen|ene|ede|lig|het)$|kj|skj/,
    names: 'norsk bokmål',
  },
  fi: {
    greetings: ['hei', 'moi', 'terve', 'päivää', 'hyvää päivää', 'hyvää huomenta', 'hyvää iltaa'],
    words:
      'ja on ei se että en oli ovat olen olemme voi voin voinko voiko voisin haluan haluaisin haluaisimme tarvitsen pitää mitä missä milloin ' +
      'miten miksi kuka mikä kuinka minun minulla minä sinä hän me te he meidän tämä tuo kun jos mutta tai myös vain jo nyt vielä kanssa ' +
      'ilman jälkeen ennen kiitos ole hyvä kyllä lento lennon lentoni lentoa lentokenttä lentokone lippu liput lipun varata varaus varaukseni ' +
      'varauksen matka matkalaukku laukku laukun hotelli hotellin huone yö yötä peruuttaa muuttaa hyvitys rahat maksaa hinta myöhässä ' +
      'tänään huomenna eilen apua koira henkilöä ottaa mukaan',
    marks: /[äö]{2}|[aeiouyäö]{3}|(?:ssa|ssä|sta|stä|lla|llä|lle|ksi|nko|nkö|ään|aan|een|iin)$|(?:aa|ää|ii|uu|yy)/,
    names: 'suomi suomea suomeksi',
  },
  cs: {
    greetings: ['ahoj', 'dobrý den', 'dobré ráno', 'dobrý večer', 'nazdar'],
    words:
      'a v na se je že to s z do o i za pro po od ve jsem jsi jsme jste jsou byl byla bylo mám máte máme může můžu mohu můžeme chci chceme ' +
      'chtěl chtěla bych potřebuji potřebuju prosím děkuji ano ne ale nebo co jak kde kdy proč kolik kdo který která které můj moje moji mého ' +
      'náš naše já ty on ona my vy oni ten ta tento tato už ještě jen také velmi let letu lety letadlo letiště letenka letenku letenky ' +
      'rezervace rezervaci rezervovat zavazadlo kufr pokoj hotel hotelu noc noci zrušit změnit vrácení peníze stojí cena zpoždění ' +
      'dnes zítra včera teď nemohu nemůžu říct ráno večer pomoc pes psa osoby osob',
    marks: /[ěřůčš]|(?:ovat|ení|ání|ého|ému|ých)$/,
    names: 'český česky čeština češtině',
  },
  ro: {
    greetings: ['salut', 'bună', 'bună ziua', 'bună dimineața', 'bună seara'],
    words:
      'și si în la de cu pe nu este e sunt a al ai ale un o să sa că ca mai din pentru prin care ce cum unde când cand cât cat cine am ai are avem ' +
      'aveți au pot poate putem puteți vreau vrem doresc aș as dori trebuie nevoie vă va rog mulțumesc multumesc da dar sau meu mea mei mele ' +
      'nostru eu tu el ea noi voi ei acest această fără fara după dupa înainte până foarte doar acum zbor zborul zborului avion aeroport ' +
      'bilet bilete rezervare rezervarea rezerv bagaj bagajul valiza cameră camera hotel hotelul noapte nopți anula anulez schimba ' +
      'rambursare bani costă costa preț întârziat astăzi azi mâine ieri ajutor câinele persoane',
    marks: /[șțăâî]|(?:ție|ții|ului|ilor|elor|ează|esc|ește)$/,
    names: 'română romana românește romaneste',
  },
  hu: {
    greetings: ['szia', 'sziasztok', 'helló', 'jó napot', 'jó reggelt', 'jó estét', 'üdvözlöm'],
    words:
      'a az és hogy nem is van egy ez azt ezt de ha meg már csak még mint vagy el kell lehet szeretnék szeretném szeretnénk kérek kérem ' +
      'köszönöm igen mi mit hol hova mikor hogyan miért mennyi mennyibe ki melyik én te ő mi ti ők az enyém nekem nekünk vele nélkül után ' +
      'előtt között nagyon most ma holnap tegnap reggel este járat járatom járatot repülő repülőtér repülőjegy jegy jegyet foglalás ' +
      'foglalásom foglalni poggyász bőrönd bőröndöm szoba szobát szálloda szállodát éjszaka éjszakára lemondani törölni módosítani ' +
      'visszatérítés pénz kerül ár késik segítség kutya kutyámat fő vihetem',
    marks: /[őű]|(?:nak|nek|ban|ben|ból|ből|hoz|hez|ság|ség|ás|és|ni)$|sz|gy|ny|zs/,
    names: 'magyar magyarul',
  },
  vi: {
    greetings: ['xin chào', 'chào', 'chào bạn', 'chào anh', 'chào chị'],
    words:
      'tôi bạn anh chị em chúng ta là có không được của và cho với ở đi đến từ một hai ba này đó gì nào khi bao nhiêu lâu sao thế làm muốn cần ' +
      'phải đã sẽ đang thì mà nhưng hoặc vì nếu rất cũng chỉ vui lòng cảm ơn vâng chuyến bay máy sân vé đặt chỗ hành lý vali phòng khách sạn ' +
      'đêm hủy đổi hoàn tiền giá trễ hôm nay ngày mai qua giúp chó mang theo người tháng',
    marks: /[ăđơư]|[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/,
    names: 'việt',
  },
  id: {
    greetings: ['halo', 'hai', 'selamat pagi', 'selamat siang', 'selamat sore', 'selamat malam'],
    words:
      'yang dan di ke dari untuk dengan ini itu saya kami kita anda dia mereka adalah ada tidak bukan bisa dapat boleh mau ingin perlu harus ' +
      'akan sudah belum sedang apa siapa mana kapan bagaimana mengapa berapa apakah atau tapi tetapi juga hanya sangat lebih jika kalau pada ' +
      'oleh tolong terima kasih ya penerbangan pesawat bandara tiket pesan memesan pemesanan bagasi koper kamar hotel malam membatalkan ' +
      'batalkan mengubah ubah pengembalian uang harga biaya terlambat tertunda hari besok kemarin pagi bantuan anjing membawa bawa orang ' +
      'kode nomor penumpang',
    marks: /(?:nya|kan|ngan)$|^(?:meng|mem|men|peng|pem|ber|ter)/,
    // What follows is the country's name as well: people fly there.
    names: 'bahasa',
  },
} as const satisfies Readonly<Record<string, FurtherLanguage>>;
