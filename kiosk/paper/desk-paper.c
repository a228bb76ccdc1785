// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/paper/desk-paper.h"

#include "kiosk/ticket/short-code.h"
#include "locales/messages.h"
#include "locales/numbers.h"

static char *
number_text (int call_number, MrcLanguage language)
{
  g_autofree char *ascii = g_strdup_printf ("%03d", call_number);

  return mrc_digits_text (ascii, language);
}

static char *
code_text (const char *short_code, MrcLanguage language)
{
  g_autofree char *grouped = mrc_short_code_grouped (short_code);

  return mrc_digits_text (grouped, language);
}

static MrcSlip *
slip_new (const MrcLetterhead *head)
{
  MrcSlip *slip = mrc_slip_new ();

  for (int i = 0; i < MRC_N_LANGUAGES; i++)
    slip->centre_name[i] = g_strdup (head->name[i]);
  slip->centre_code = g_strdup (head->code);
  slip->centre_phone = g_strdup (head->phone);
  slip->hotlines = g_strdupv (head->hotlines);
  slip->counter = MRC_RECEPTION_COUNTER;
  slip->printed = head->today;
  slip->demo = head->demo;
  return slip;
}

MrcSlip *
mrc_desk_slip_new (const MrcLetterhead *head, const MrcAppointment *appointment, int copy)
{
  MrcSlip *slip = slip_new (head);

  slip->call_number = appointment->call_number;
  slip->day = appointment->day;
  slip->minute = appointment->minute;
  for (int i = 1; i < appointment->n_turns; i++)
    slip->then[i - 1] = appointment->turns[i].minute;
  slip->short_code = g_strdup (appointment->short_code);
  slip->ticket = g_strdup (appointment->ticket);
  slip->copy = copy;
  return slip;
}

MrcSlip *
mrc_desk_test_slip_new (const MrcLetterhead *head, int minute)
{
  MrcSlip *slip = slip_new (head);

  slip->short_code = g_strdup ("000000000");
  slip->ticket = g_strdup ("MRC KIOSK TEST SLIP");
  slip->day = head->today;
  slip->minute = minute;
  slip->copy = 1;
  return slip;
}

MrcDocument *
mrc_desk_ticket_new (const MrcLetterhead *head, const MrcAppointment *walk_in, int copy)
{
  MrcLanguage language = head->language;
  MrcPaperFrame frame = mrc_letterhead_frame (head);
  g_autofree char *number = number_text (walk_in->call_number, language);
  g_autofree char *day = mrc_day_text (walk_in->day, MRC_DAY_TEXT_FULL, language);
  g_autofree char *time = mrc_minute_text (walk_in->minute, language);
  g_autofree char *counter =
    mrc_message_in (language, "confirm.counter", "#n", (gint64) MRC_RECEPTION_COUNTER, NULL);
  g_autofree char *code = code_text (walk_in->short_code, language);
  const MrcPaperTicket ticket = { number, day, time, counter, code, walk_in->ticket };
  MrcDocument *document = mrc_paper_ticket_new (&frame, &ticket);

  document->number = walk_in->call_number;
  document->copy = copy;
  return document;
}

MrcDocument *
mrc_desk_closed_new (const MrcLetterhead *head, const MrcClosure *closure, const MrcClosingTurn *turn)
{
  MrcLanguage language = head->language;
  MrcPaperFrame frame = mrc_letterhead_frame (head);
  const MrcAppointment *after = turn->after;
  g_autofree char *day = mrc_day_text (turn->before->day, MRC_DAY_TEXT_FULL, language);
  g_autofree char *old_number = number_text (turn->before->call_number, language);
  g_autofree char *old_time = mrc_minute_text (turn->before->minute, language);
  g_autofree char *new_day = after != NULL ? mrc_day_text (after->day, MRC_DAY_TEXT_FULL, language) : NULL;
  g_autofree char *new_time = after != NULL ? mrc_minute_text (after->minute, language) : NULL;
  g_autofree char *new_number = after != NULL ? number_text (after->call_number, language) : NULL;
  g_autofree char *new_code = after != NULL ? code_text (after->short_code, language) : NULL;
  const MrcPaperClosed closed = { .day = day,
                                  .reason = language == MRC_LANGUAGE_BENGALI ? closure->reason_bn
                                                                             : closure->reason_en,
                                  .old_number = old_number,
                                  .old_time = old_time,
                                  .new_day = new_day,
                                  .new_time = new_time,
                                  .new_number = new_number,
                                  .new_code = new_code,
                                  .new_qr = after != NULL ? after->ticket : NULL };
  MrcDocument *document = mrc_paper_closed_new (&frame, &closed);

  document->number = turn->before->call_number;
  return document;
}

MrcDocument *
mrc_desk_day_sheet_new (const MrcLetterhead *head, MrcDay day, GPtrArray *appointments, int n_empty)
{
  MrcPaperFrame frame = mrc_letterhead_frame (head);
  g_autofree char *day_words = mrc_day_text (day, MRC_DAY_TEXT_FULL, head->language);
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) times = g_ptr_array_new_with_free_func (g_free);
  MrcPaperDaySheet sheet = { .day = day_words, .n_empty = n_empty };

  for (guint i = 0; i < appointments->len; i++) {
    const MrcAppointment *appointment = g_ptr_array_index (appointments, i);

    if (appointment->state == MRC_APPOINTMENT_CANCELLED)
      continue;
    g_ptr_array_add (numbers, number_text (appointment->call_number, head->language));
    g_ptr_array_add (times, mrc_minute_short_text (appointment->minute, head->language));
  }
  g_ptr_array_add (numbers, NULL);
  g_ptr_array_add (times, NULL);
  sheet.numbers = (const char *const *) numbers->pdata;
  sheet.times = (const char *const *) times->pdata;
  return mrc_paper_day_sheet_new (&frame, &sheet);
}

MrcDocument *
mrc_desk_pad_new (const MrcLetterhead *head, GPtrArray *slips)
{
  MrcPaperFrame frame = mrc_letterhead_frame (head);
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) tickets = g_ptr_array_new ();

  for (guint i = 0; i < slips->len; i++) {
    const MrcPadSlip *slip = g_ptr_array_index (slips, i);

    g_ptr_array_add (numbers, code_text (slip->short_code, head->language));
    g_ptr_array_add (tickets, slip->ticket);
  }
  g_ptr_array_add (numbers, NULL);
  g_ptr_array_add (tickets, NULL);
  return mrc_paper_pad_new (&frame, (const char *const *) numbers->pdata,
                            (const char *const *) tickets->pdata);
}

MrcDocument *
mrc_desk_broker_new (const MrcLetterhead *head)
{
  MrcPaperFrame frame = mrc_letterhead_frame (head);

  return mrc_paper_broker_new (&frame);
}

MrcDocument *
mrc_desk_home_new (const MrcLetterhead *head)
{
  MrcPaperFrame frame = mrc_letterhead_frame (head);

  return mrc_paper_home_new (&frame);
}

MrcDocument *
mrc_desk_pocket_new (const MrcLetterhead *head)
{
  MrcPaperFrame frame = mrc_letterhead_frame (head);

  return mrc_paper_pocket_new (&frame, NULL);
}
