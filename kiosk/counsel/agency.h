// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/store/store.h"
#include "locales/dates.h"
#include "locales/language.h"

G_BEGIN_DECLS

/**
 * The register of recruiting agencies: a copy, of one day, of the government's list of
 * licences, which staff bring in as a file. The kiosk never recommends an agency: being
 * on the list is no promise, and not being on it is no proof.
 */

#define MRC_AGENCY_LICENCE_MAX 99999
#define MRC_AGENCY_LICENCE_DIGITS 5

/**
 * MrcAgencyError:
 * @MRC_AGENCY_ERROR_FUTURE: the list is of a day that has not come: the day is wrong, or the clock
 * @MRC_AGENCY_ERROR_OLDER: the list here is newer
 * @MRC_AGENCY_ERROR_SHORTER: more than a tenth of the lines here is missing: a file that was cut off would
 *   have all the others called unknown
 *
 * Messages are for staff, with the remedy.
 */
typedef enum {
  MRC_AGENCY_ERROR_FUTURE,
  MRC_AGENCY_ERROR_OLDER,
  MRC_AGENCY_ERROR_SHORTER,
} MrcAgencyError;

#define MRC_AGENCY_ERROR (mrc_agency_error_quark ())
GQuark mrc_agency_error_quark (void);

/** A list older than this many days says so on every page that uses it: licences are suspended any day. */
#define MRC_AGENCY_LIST_FRESH_DAYS 30

/** What the list says of a licence. */
typedef enum {
  MRC_LICENCE_VALID,
  MRC_LICENCE_SUSPENDED, /* for a time */
  MRC_LICENCE_CANCELLED, /* for good */
} MrcLicence;

#define MRC_N_LICENCES 3

/** mrc_licence_name: Returns: (transfer none): "valid", as in files */
const char *mrc_licence_name (MrcLicence licence);

/** MrcAgency: one line of the list. */
typedef struct {
  int licence;                    /* its RL number: 1 to MRC_AGENCY_LICENCE_MAX */
  char *name[MRC_N_LANGUAGES];    /* (owned): "" in the language the list does not have; never both */
  char *address[MRC_N_LANGUAGES]; /* (owned): the same; both may be "" */
  MrcLicence state;
  MrcDay
    state_day; /* of what was suspended or cancelled: since when; MRC_NO_DAY where the list does not say */
  MrcDay valid_to; /* the last day; MRC_NO_DAY where the list does not say */
} MrcAgency;

MrcAgency *mrc_agency_new (void); /* all empty, valid: for those that read one */
void mrc_agency_free (MrcAgency *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcAgency, mrc_agency_free)

/** mrc_agency_name: Returns: (transfer none): in @language; else in the other: it is what the signboard says
 */
const char *mrc_agency_name (const MrcAgency *self, MrcLanguage language);
/** mrc_agency_address: the same; "" where the list has none */
const char *mrc_agency_address (const MrcAgency *self, MrcLanguage language);

/** What a visitor is told. A licence that is not on the list has no MrcAgency: that is the fourth answer. */
typedef enum {
  MRC_ANSWER_LISTED,
  MRC_ANSWER_STOPPED, /* suspended or cancelled */
  MRC_ANSWER_EXPIRED,
} MrcAnswer;

/** mrc_agency_answer: @today: a valid licence whose last day is before it has run out */
MrcAnswer mrc_agency_answer (const MrcAgency *self, MrcDay today);

/** MrcAgencyList: of which day the register is. */
typedef struct {
  MrcDay day;      /* that stands on the list itself; MRC_NO_DAY: there is none in this centre */
  int n;           /* lines */
  gboolean sample; /* invented names: only in a demonstration centre */
} MrcAgencyList;

/** mrc_agency_list_is_stale: @today: from the day after the last fresh one */
gboolean mrc_agency_list_is_stale (const MrcAgencyList *self, MrcDay today);

/** mrc_agency_get_list: Returns: %FALSE on error; no list is none */
gboolean mrc_agency_get_list (MrcStore *store, MrcAgencyList *ret_list, GError **error);

/** mrc_agency_get: Returns: (transfer full) (nullable): %NULL without @error when it is not on the list */
MrcAgency *mrc_agency_get (MrcStore *store, int licence, GError **error);

/** mrc_agency_all: Returns: (transfer full) (element-type MrcAgency): by licence */
GPtrArray *mrc_agency_all (MrcStore *store, GError **error);

/** mrc_agency_list_may_follow: whether @next may take the place of @present without anybody being asked.
 * @error: MRC_AGENCY_ERROR */
gboolean mrc_agency_list_may_follow (const MrcAgencyList *next,
                                     const MrcAgencyList *present,
                                     MrcDay today,
                                     GError **error);

/**
 * mrc_agency_replace:
 * @agencies: (element-type MrcAgency): no licence twice
 * @list: its day and whether it is a sample
 *
 * The register is this list from now on, all of it or nothing. Within a
 * transaction of the caller's, or in one of its own.
 */
gboolean mrc_agency_replace (MrcStore *store, GPtrArray *agencies, const MrcAgencyList *list, GError **error);

G_END_DECLS
