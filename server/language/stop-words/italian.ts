export const ITALIAN = `
  a abbia abbiamo adesso ai aiutare aiuto al alcun alcuna alcune alcuni all alla alle allo allora altra altre
  altri altro anche ancora appena avere avete aveva avevo avrei bene buonasera buongiorno c ce cera che chi
  ci ciao ciascun ciascuno cio cioe col com come con contro cosa cosi cui d da dagli dai dal dall dalla dalle
  dallo davvero degli dei del dell della delle dello dentro deve devo di dobbiamo dopo dov dove dovrei due
  dunque e ecco era erano essere fa faccio fare fatto fino fra gia gli grazie ha hai hanno ho i il in infatti
  invece io l la le lei li lo loro lui ma mai me mediante mentre mi mia mie miei mio molta molti molto ne
  neanche negli nei nel nell nella nelle nello nessun nessuna nessuno niente noi non nostra nostre nostri
  nostro nulla o od ogni oppure ora per perche percio pero piu po poi possiamo possibile posso possono potere
  potrei prego prima proprio puo puoi pure qual qualche qualcosa qualcuno quale quali quand quando quanta
  quante quanti quanto quasi quegli quei quel quell quella quelle quelli quello quest questa queste questi
  questo qui quindi riesco s salve sapere se sei sempre senza si sia siamo siano sono sopra sotto sta stata
  state stati stato stesso sto su sua subito sue sugli sui sul sull sulla sulle sullo suo suoi tale tanto te
  ti tra tramite troppo tu tua tue tuo tuoi tutta tutte tutti tutto un una uno usando va vi viene voglio voi
  vorrei vostra vostro`
