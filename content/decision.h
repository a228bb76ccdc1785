// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content/model.h"

G_BEGIN_DECLS

/**
 * A decision path (product.md A3) as plain structures: questions with their answers, and the results they
 * lead to. What is raised on the way (risks) and what is said in the end is data too. As in content/model.h a
 * string that is not there is "", never %NULL.
 *
 * An editor's file is content/paths/SLUG.yaml; questions and results that several share are in
 * content/paths/parts, the risks in content/risks.yaml. The limits are those of a page and of a sheet of
 * paper.
 */

#define MRC_DECISION_MAX_QUESTIONS 32 /* of a path */
#define MRC_DECISION_MIN_ANSWERS 2    /* a page of picture answers has room for two to five */
#define MRC_DECISION_MAX_ANSWERS 5
#define MRC_DECISION_STEPS 3         /* "my next three steps" */
#define MRC_DECISION_MAX_PLAN 4      /* lines, the result's own among them */
#define MRC_DECISION_MAX_RISKS 8     /* on one way */
#define MRC_DECISION_MAX_PAPERS 6    /* on one way */
#define MRC_DECISION_MAX_WAYS 400000 /* more cannot be walked in a second or two */
#define MRC_DECISION_UNSAID (-1)     /* in the place of an answer: "I would rather not say" */

/** What a way ends in. "Stay" and "go" are asked alike: tested, and checked in every editor's file. */
typedef enum {
  MRC_OUTCOME_GO,
  MRC_OUTCOME_WAIT,
  MRC_OUTCOME_STAY,
  MRC_OUTCOME_STOP, /* not like this: under 18, by sea, on a tourist visa */
} MrcOutcome;

#define MRC_N_OUTCOMES 4

/** A picture and a sentence: of a plan, a risk, a step, a paper. */
typedef struct {
  char *picture;
  char *text[MRC_N_LANGUAGES];
} MrcAdvice;

/**
 * Something to be careful about. Its sentence says what to do, never what was told: a paper that somebody
 * else reads must not give its bearer away (design/revisions.md 1b).
 */
typedef struct {
  char *id;
  MrcAdvice *care;
  MrcAdvice *step; /* (nullable): goes before the steps of the result */
  gboolean stop;   /* a way that raises it must end in MRC_OUTCOME_STOP */
} MrcRisk;

typedef struct {
  char *id;
  char *picture;
  char *label[MRC_N_LANGUAGES]; /* hand-set line breaks */
  char *sub[MRC_N_LANGUAGES];
  MrcAdvice *plan;   /* (nullable): what it adds to the plan, as the visitor says it; with its picture */
  GPtrArray *risks;  /* (element-type utf8): ids of what it raises */
  GPtrArray *papers; /* (element-type MrcAdvice): what it adds to the papers */
  char *next;        /* a question or a result */
} MrcDecisionAnswer;

typedef struct {
  char *id;
  char *question[MRC_N_LANGUAGES];
  char *sub[MRC_N_LANGUAGES];
  char *otherwise;    /* where "I would rather not say" leads; "" where it is not offered */
  GPtrArray *answers; /* (element-type MrcDecisionAnswer) */
} MrcDecisionQuestion;

typedef struct {
  char *id;
  MrcOutcome outcome;
  MrcAdvice *plan;
  GPtrArray *steps;  /* (element-type MrcAdvice): three, what matters most first */
  GPtrArray *papers; /* (element-type MrcAdvice) */
} MrcDecisionResult;

typedef struct {
  char *slug;
  char *title[MRC_N_LANGUAGES];
  char *picture;
  char *audience; /* as of a topic */
  char *reviewer;
  char *source[MRC_N_LANGUAGES];
  MrcDay as_of;
  MrcDay review_by;     /* past it the result says "may be out of date, ask at the desk" */
  gboolean sensitive;   /* speaks only when asked, counted only as a page of the day */
  GPtrArray *questions; /* (element-type MrcDecisionQuestion): it begins with the first */
  GPtrArray *results;   /* (element-type MrcDecisionResult) */
} MrcDecision;

MrcAdvice *mrc_advice_new (void);
void mrc_advice_set_picture (MrcAdvice *self, const char *picture);
void mrc_advice_free (MrcAdvice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcAdvice, mrc_advice_free)

MrcRisk *mrc_risk_new (void);
void mrc_risk_free (MrcRisk *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcRisk, mrc_risk_free)

MrcDecisionAnswer *mrc_decision_answer_new (void);
void mrc_decision_answer_free (MrcDecisionAnswer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcDecisionAnswer, mrc_decision_answer_free)

MrcDecisionQuestion *mrc_decision_question_new (void);
void mrc_decision_question_free (MrcDecisionQuestion *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcDecisionQuestion, mrc_decision_question_free)

MrcDecisionResult *mrc_decision_result_new (void);
void mrc_decision_result_free (MrcDecisionResult *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcDecisionResult, mrc_decision_result_free)

MrcDecision *mrc_decision_new (void);
void mrc_decision_free (MrcDecision *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcDecision, mrc_decision_free)

/** mrc_outcome_name: Returns: (transfer none): "go", "wait", "stay", "stop", as the files and the pack have
 * it */
const char *mrc_outcome_name (MrcOutcome outcome);
/** mrc_outcome_from_name: Returns: whether @name is one */
gboolean mrc_outcome_from_name (const char *name, MrcOutcome *ret_outcome);

/** mrc_decision_find_question: Returns: its index; -1 when there is none */
int mrc_decision_find_question (const MrcDecision *self, const char *id);
/** mrc_decision_find_result: Returns: (transfer none) (nullable) */
const MrcDecisionResult *mrc_decision_find_result (const MrcDecision *self, const char *id);
/** mrc_decision_get_question: Returns: (transfer none) (nullable): NULL for an index out of range */
const MrcDecisionQuestion *mrc_decision_get_question (const MrcDecision *self, int question);
/** mrc_decision_question_find_answer: Returns: its index; -1 when there is none */
int mrc_decision_question_find_answer (const MrcDecisionQuestion *self, const char *id);
/** mrc_decision_question_get_answer: Returns: (transfer none) (nullable): NULL too for MRC_DECISION_UNSAID */
const MrcDecisionAnswer *mrc_decision_question_get_answer (const MrcDecisionQuestion *self, int answer);
/** mrc_decision_question_get_next: Returns: (transfer none): where @answer leads, or MRC_DECISION_UNSAID */
const char *mrc_decision_question_get_next (const MrcDecisionQuestion *self, int answer);

/** mrc_decision_longest: Returns: how many questions may follow, @question among them; for a path the checker
 * has passed */
int mrc_decision_longest (const MrcDecision *self, int question);

/** One question of a way and what was answered. */
typedef struct {
  int question;
  int answer; /* or MRC_DECISION_UNSAID */
} MrcDecisionStep;

typedef void (*MrcDecisionWayFunc) (const MrcDecision *decision,
                                    const MrcDecisionStep *steps,
                                    int n_steps,
                                    const MrcDecisionResult *result,
                                    gpointer data);

/**
 * mrc_decision_each_way:
 *
 * Walks every way from the first question to a result, each answer and each "I would rather not say". A way
 * that leads nowhere or round in a circle is left.
 *
 * Returns: %FALSE when there are more than MRC_DECISION_MAX_WAYS: those that are left over were not walked
 */
gboolean mrc_decision_each_way (const MrcDecision *self, MrcDecisionWayFunc each, gpointer data);

G_END_DECLS
