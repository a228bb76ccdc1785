-- Two who come one after the other need one helper: the guard counts the fullest moment of a turn, which is its
-- beginning or the beginning of another one within it.

DROP TRIGGER appointment_need_is_free;

CREATE TRIGGER appointment_need_is_free BEFORE INSERT ON appointment
WHEN NEW.needs <> 0 AND NEW.status <> 0
BEGIN
  SELECT RAISE(ABORT, 'what is needed is used up at that time')
  FROM need n JOIN slot m ON m.slot_id = NEW.slot_id
  WHERE NEW.needs & n.need AND n.capacity <= (
    SELECT max((SELECT count(*) FROM need_use u WHERE u.day = m.day AND u.needs & n.need
                  AND u.minute <= p.minute AND p.minute < u.minute + u.minutes))
    FROM (SELECT m.minute AS minute
          UNION ALL
          SELECT v.minute FROM need_use v WHERE v.day = m.day AND v.needs & n.need
            AND v.minute > m.minute AND v.minute < m.minute + m.minutes) p);
END;

DROP TRIGGER turn_need_is_free;

CREATE TRIGGER turn_need_is_free BEFORE INSERT ON turn
BEGIN
  SELECT RAISE(ABORT, 'what is needed is used up at that time')
  FROM appointment a JOIN need n ON a.needs & n.need JOIN slot m ON m.slot_id = NEW.slot_id
  WHERE a.appointment_id = NEW.appointment_id AND n.capacity <= (
    SELECT max((SELECT count(*) FROM need_use u WHERE u.day = m.day AND u.needs & n.need
                  AND u.minute <= p.minute AND p.minute < u.minute + u.minutes))
    FROM (SELECT m.minute AS minute
          UNION ALL
          SELECT v.minute FROM need_use v WHERE v.day = m.day AND v.needs & n.need
            AND v.minute > m.minute AND v.minute < m.minute + m.minutes) p);
END;
