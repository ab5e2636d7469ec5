# Was zu Anfragen gesagt wird, die nicht gelesen werden können.

problem-unreadable-title = Das konnte nicht angenommen werden
problem-unreadable-head = Die Anfrage bringt mehr als { $limit } an Kopfzeilen mit. Löschen Sie in Ihrem Browser die Cookies dieser Seite und öffnen Sie sie dann neu.
problem-unreadable-compressed = Der Bogen wurde komprimiert gesendet, was hier nicht angenommen wird. Senden Sie ihn so, wie er ist.
problem-unreadable-kind = Hier werden nur Bögen angenommen. Senden Sie ihn von der Seite aus.
problem-unreadable-boundary = Der Bogen hat keine Grenze zwischen seinen Teilen. Senden Sie ihn von der Seite aus noch einmal.
problem-unreadable-slow = Der Bogen brauchte länger als { $limit } Sekunden, um anzukommen. Gehen Sie zurück und senden Sie ihn noch einmal.
problem-unreadable-broken-off = Der Bogen ist unterwegs abgebrochen. Gehen Sie zurück und senden Sie ihn noch einmal.
problem-unreadable-large = Was gesendet wurde, ist zu groß: Höchstens { $limit } werden hier angenommen. Gehen Sie zurück und senden Sie weniger.
problem-unreadable-fields = Der Bogen hat mehr als { $limit } Felder; so viele hat keine Seite dieses Angebots. Senden Sie ihn von der Seite aus noch einmal.
problem-unreadable-text = Der Bogen enthält Bytes, die kein UTF-8-Text sind. Öffnen Sie die Seite neu und senden Sie ihn von dort.
problem-unreadable-twice = Der Bogen hat das Feld { $field } zweimal; so ist nicht klar, welches gilt. Senden Sie ihn von der Seite aus noch einmal.
problem-unreadable-garbled = Der Bogen ist abgeschnitten oder durcheinandergeraten. Öffnen Sie die Seite neu und senden Sie ihn von dort.
problem-unreadable-letters = Mitteilungen werden mit der Schaltfläche auf der Seite abbestellt oder von einem Mailprogramm, das List-Unsubscribe=One-Click sendet und sonst nichts. Es wurde nichts geändert.
problem-unreadable-other = Die Anfrage konnte nicht gelesen werden. Öffnen Sie die Seite neu und senden Sie sie noch einmal.
